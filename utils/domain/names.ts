/**
 * People's names where there is little room, and where none was given. No rule is for one script
 * only: a name without spaces is its own short form.
 */
import { fold } from './folding.ts';
import type { Address } from './types.ts';

/** "Ruiz, Ana", as directories write it: the given name comes after the comma. */
const DIRECTORY = /^([^,]+),\s*([^,]+)$/u;
/** "(External)", "[Contractor]" at the end. */
const REMARK = /\s+[([][^()[\]]*[)\]]$/u;
/** "Ana Ruiz, PhD". */
const DEGREE = /,\s*(?:ph\.?\s?d|m\.?d|mba|msc|bsc|jr|sr|ii|iii|esq|cpa|pmp)\.?$/iu;
/** A first name of one letter names nobody. */
const INITIAL = /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}]\.?$/u;
/** "Dr.", "Prof." and the like: no names. */
const HONORIFIC =
  /^(?:(?:dr|prof|mr|mrs|ms)\.?|herr|frau|mme|(?:m|sr|sra|dra|ing|dipl\.-ing)\.)$/iu;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The words of a name, given name first. */
export function wordsOfName(name: string): string[] {
  const bare = name.trim().replace(REMARK, '').replace(DEGREE, '');
  const [, family, given] = DIRECTORY.exec(bare) ?? [];
  const ordered = family === undefined || given === undefined ? bare : `${given} ${family}`;
  const words = ordered.split(/\s+/u).filter((word) => word !== '');
  const begin = words.findIndex((word) => !HONORIFIC.test(word));
  return words.slice(begin < 0 ? -1 : begin);
}

function firstLetterOf(word: string): string {
  const [first] = graphemes.segment(word);
  return first?.segment ?? '';
}

/**
 * A name for tight places: "Ana"; "Ana R." where another has the same first name; the whole name
 * where even that is not enough. `among` are the names shown beside it, its own included or not.
 */
export function shortName(name: string, among: readonly string[]): string {
  const words = wordsOfName(name);
  const first = words[0] ?? name;
  const last = words.at(-1) ?? name;
  if (words.length < 2 || INITIAL.test(first)) return words.join(' ');
  const whole = fold(words.join(' '));
  const others = among.map(wordsOfName).filter((other) => fold(other.join(' ')) !== whole);
  const namesakes = others.filter((other) => fold(other[0] ?? '') === fold(first));
  if (namesakes.length === 0) return first;
  const initial = firstLetterOf(last);
  const sameInitial = namesakes
    .flatMap((other) => other.slice(-1))
    .some((otherLast) => fold(firstLetterOf(otherLast)) === fold(initial));
  return sameInitial ? words.join(' ') : `${first} ${initial}.`;
}

function capitalised(word: string): string {
  const first = firstLetterOf(word);
  return first.toUpperCase() + word.slice(first.length);
}

/** A name made readable from an address: "ana.ruiz@example.com" → "Ana Ruiz". */
export function nameFromAddress(address: Address): string {
  const [local = ''] = address.split('@');
  const [bare = ''] = local.split('+');
  const words = bare
    .split(/[._]+/u)
    .map((word) => word.replace(/\d+$/u, ''))
    .filter((word) => word !== '')
    .map((word) => word.split('-').map(capitalised).join('-'));
  return words.length > 0 ? words.join(' ') : address;
}
