/**
 * What becomes of a field where two versions of its record are made one. Each of these gives the same
 * whichever version is the first, but where it says so: who is first is told by the versions alone.
 */
import { joinLong, joinShort } from '../text-merge/join-texts.ts';
import type { Join } from './field.ts';

/** Words of one line: both stand there. */
export const bothWords: Join<string> = (first = '', second = '') => joinShort(first, second, ' / ');

/** A text of several lines: both stand below one another. */
export const bothTexts: Join<string> = (first = '', second = '') =>
  joinShort(first, second, '\n\n');

/** A long text: joined line by line; what cannot be is kept beside it and shown. */
export const longText: Join<string> = (first = '', second = '', conflicts) => {
  const joined = joinLong(first, second);
  conflicts.push(...joined.conflicts);
  return joined.text;
};

/** Whichever is there; of two, the first record's. */
export function either<Value>(
  first: Value | undefined,
  second: Value | undefined,
): Value | undefined {
  return first ?? second;
}

/** Whichever says something; of two, the first record's. */
export const eitherWord: Join<string> = (first = '', second = '') => first || second;

/** The later of both, where both have one: what takes something away holds where both have it. */
export function laterOfBoth<Value extends number | string>(
  first: Value | undefined,
  second: Value | undefined,
): Value | undefined {
  if (first === undefined || second === undefined) return undefined;
  return first > second ? first : second;
}

/** The earlier of those that are there. */
export function earlier<Value extends number | string>(
  first: Value | undefined,
  second: Value | undefined,
): Value | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return first < second ? first : second;
}

/** The later of those that are there. */
export function later<Value extends number | string>(
  first: Value | undefined,
  second: Value | undefined,
): Value | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return first > second ? first : second;
}

/** True where either is. */
export function anyOf(first?: boolean, second?: boolean): boolean {
  return first === true || second === true;
}

/** True only where both are. */
export function allOf(first?: boolean, second?: boolean): boolean {
  return first === true && second === true;
}

/** The items of both, the first record's first, those alike once. */
export function union<Item>(
  first: readonly Item[] = [],
  second: readonly Item[] = [],
): readonly Item[] {
  const seen = new Map<string, Item>();
  for (const item of [...first, ...second]) {
    const key = JSON.stringify(item);
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}
