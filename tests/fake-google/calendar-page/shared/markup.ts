/** Elements as plain descriptions: the server writes them out, the page builds and rebuilds them. */
import { className } from './class-names.ts';

export interface Described {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly Child[];
}

export type Child = Described | string;
export type Handler = (event: Event) => void;

export interface Attributes {
  /** Names of the sources; the page has those of its build. */
  readonly class?: string | undefined;
  /** CSS properties; numbers are pixels. Never an attribute: the page's policy forbids it. */
  readonly css?: Readonly<Record<string, string | number>>;
  /** `true` is an empty attribute, `false` and undefined none. */
  readonly [name: string]:
    | string
    | number
    | boolean
    | undefined
    | Handler
    | Readonly<Record<string, string | number>>;
}

/** What is left out where something may be missing; so is an empty text. */
type Missing = undefined | false;

/** Describes an element. */
export function h(
  tag: string,
  attributes: Attributes = {},
  ...children: readonly (Child | Missing | readonly Child[])[]
): Described {
  const there = children.flat().filter((child): child is Child => Boolean(child));
  return { tag, attributes, children: there };
}

/** The class attribute as a build has it. */
export function classAttribute(seed: string, names: string): string {
  return names
    .split(' ')
    .filter(Boolean)
    .map((name) => className(seed, name))
    .join(' ');
}
