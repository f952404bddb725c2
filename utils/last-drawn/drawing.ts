/**
 * A part of a page as plain data, and drawn again from it: elements, attributes and texts. No text is
 * ever read as markup, and what somebody typed into a field is not part of it.
 */

/** A text, or an element: its name, its attributes, what is in it. */
export type Drawing = string | DrawnElement;
export type DrawnElement = readonly [
  name: string,
  attributes: Readonly<Record<string, string>>,
  inside: readonly Drawing[],
];

const SVG = 'http://www.w3.org/2000/svg';

/**
 * What an element looks like now, as far down as `bottom` (CSS pixels from the top of the page). What
 * is closed (a dialog, a menu) is left out.
 */
export function drawingOf(element: Element, bottom: number): DrawnElement {
  const inside: Drawing[] = [];
  for (const node of element.childNodes) {
    if (node instanceof Text) inside.push(node.data);
    else if (node instanceof Element && isSeen(node, bottom)) inside.push(drawingOf(node, bottom));
  }
  return [element.localName, attributesOf(element), inside];
}

/** Without what ties an element of a page to others: those of the page itself bear the same. */
function attributesOf(element: Element): Record<string, string> {
  const kept = Array.from(element.attributes, ({ name, value }) => [name, value] as const).filter(
    ([name]) => name !== 'name' && (name !== 'id' || element instanceof SVGElement),
  );
  const isChosen =
    (element instanceof HTMLInputElement && element.checked) ||
    (element instanceof HTMLOptionElement && element.selected);
  const chosen = element instanceof HTMLOptionElement ? 'selected' : 'checked';
  return { ...Object.fromEntries(kept), ...(isChosen && { [chosen]: '' }) };
}

function isSeen(element: Element, bottom: number): boolean {
  if (element instanceof HTMLDialogElement || element.hasAttribute('popover')) return false;
  if (element.getBoundingClientRect().top + window.scrollY < bottom) return true;
  // What stays in sight while the page is scrolled stands at its beginning in truth.
  return window.scrollY > 0 && getComputedStyle(element).position === 'sticky';
}

/** The same drawn anew: nothing in it listens to anybody. */
export function elementOf([name, attributes, inside]: DrawnElement, within = ''): Element {
  const space = name === 'svg' ? SVG : within;
  const element =
    space === '' ? document.createElement(name) : document.createElementNS(space, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    // The pages' policy allows styles that are set by name only.
    if (attribute === 'style') styleOf(element).cssText = value;
    else element.setAttribute(attribute, value);
  }
  for (const each of inside)
    element.append(typeof each === 'string' ? each : elementOf(each, space));
  return element;
}

function styleOf(element: Element): CSSStyleDeclaration {
  return (element as HTMLElement | SVGElement).style;
}
