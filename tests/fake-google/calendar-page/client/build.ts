/** Descriptions made into nodes, and nodes made to follow another description. */
import { classAttribute } from '../shared/markup.ts';
import type { Attributes, Child, Described } from '../shared/markup.ts';

let seed = '';
/** Nodes that this page has made: all others are foreign. */
const own = new WeakSet<Node>();

/** Which build's class names are given out from here on. */
export function useSeed(text: string): void {
  seed = text;
}

/** What becomes of foreign nodes while a description is followed. */
export type Foreign = 'kept' | 'stripped' | 'overwritten';

export function isForeign(node: Node): boolean {
  return !own.has(node);
}

/** The class of this build for a name of the sources, as a selector. */
export function selector(name: string): string {
  return `.${classAttribute(seed, name)}`;
}

/** Turns a class of the sources on or off. */
export function toggle(element: Element, name: string, isOn: boolean): void {
  element.classList.toggle(classAttribute(seed, name), isOn);
}

export function build(what: Described): HTMLElement {
  // SVG elements are handed on as if they were HTML: nobody looks at them closer.
  return buildNode(what) as HTMLElement;
}

function buildNode(child: Child): Node {
  const node = typeof child === 'string' ? document.createTextNode(child) : buildElement(child);
  own.add(node);
  return node;
}

const svg = 'http://www.w3.org/2000/svg';

function buildElement({ tag, attributes, children }: Described): Element {
  const isDrawn = tag === 'svg' || tag === 'path';
  const element = isDrawn ? document.createElementNS(svg, tag) : document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...children.map(buildNode));
  described.set(element, { tag, attributes, children });
  return element;
}

/** What each element was last described as. */
const described = new WeakMap<Element, Described>();

/** Elements of ours in another that hold nothing but text or a picture, and can be made anew. */
export function leavesOf(root: Element): Element[] {
  return [...root.querySelectorAll('span:not([id]), svg')].filter((element) => {
    const is = described.get(element);
    return is?.tag === 'svg' || is?.children.every((child) => typeof child === 'string');
  });
}

/** Puts a new element like it in the place of one of ours. */
export function renew(element: Element): Element {
  const is = described.get(element);
  if (!is) return element;
  const made = buildElement(is);
  own.add(made);
  element.replaceWith(made);
  return made;
}

/** Only what an earlier description said is ever taken back. */
function setAttributes(element: Element, attributes: Attributes): void {
  const before = described.get(element)?.attributes ?? {};
  for (const name of Object.keys(before)) {
    if (attributes[name] === undefined || attributes[name] === false) clear(element, name);
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'css') setStyle(element, attributes.css ?? {});
    else if (typeof value === 'function') Reflect.set(element, name, value);
    else if (before[name] === value) continue;
    else if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string' || typeof value === 'number') {
      setText(element, name, String(value));
    }
  }
}

function setText(element: Element, name: string, text: string): void {
  if (name === 'value' && element instanceof HTMLInputElement) element.value = text;
  else element.setAttribute(name, name === 'class' ? classAttribute(seed, text) : text);
}

function clear(element: Element, name: string): void {
  if (name.startsWith('on')) Reflect.set(element, name, null);
  else element.removeAttribute(name === 'css' ? 'style' : name);
}

function setStyle(element: Element, css: Readonly<Record<string, string | number>>): void {
  if (!(element instanceof HTMLElement)) return;
  for (const [name, value] of Object.entries(css)) {
    element.style.setProperty(name, typeof value === 'number' ? `${value}px` : value);
  }
}

/** Makes an element of ours as described, with as many of its nodes as fit. */
export function follow(element: Element, to: Described, foreign: Foreign): void {
  setAttributes(element, to.attributes);
  described.set(element, to);
  followChildren(element, to.children, foreign);
}

/** As `follow`, for what is in an element. */
export function followChildren(
  element: Element,
  children: readonly Child[],
  foreign: Foreign,
): void {
  if (foreign === 'stripped') {
    for (const node of [...element.childNodes].filter(isForeign)) node.remove();
  }
  const nodes = [...element.childNodes].filter(
    (node) => foreign === 'overwritten' || own.has(node),
  );
  children.forEach((child, index) => followChild(element, nodes[index], child, foreign));
  for (const node of nodes.slice(children.length)) node.remove();
}

function followChild(
  parent: Element,
  node: ChildNode | undefined,
  child: Child,
  foreign: Foreign,
): void {
  if (node === undefined) parent.append(buildNode(child));
  else if (typeof child === 'string') {
    if (node instanceof Text) {
      if (node.data !== child) node.data = child;
    } else node.replaceWith(buildNode(child));
  } else if (node instanceof Element && fits(node, child)) {
    if (isForeign(node)) takeOver(node, child);
    else follow(node, child, foreign);
  } else node.replaceWith(buildNode(child));
}

function fits(node: Element, { tag }: Described): boolean {
  return isForeign(node) || node.tagName.toLowerCase() === tag;
}

/** A foreign node in the place of one of ours: it keeps its attributes, and gets our children. */
function takeOver(node: Element, to: Described): void {
  setAttributes(node, to.attributes);
  described.set(node, to);
  node.replaceChildren(...to.children.map(buildNode));
  own.add(node);
}
