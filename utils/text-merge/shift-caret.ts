/** Where a caret goes when its text is changed from elsewhere. */
import { diffIndices } from 'node-diff3';
import { insertionsOf } from './insertions.ts';
import { replaced } from './replaced.ts';

/** Beyond so many letters a caret is moved by the stretch as a whole. */
const MOST_LETTERS = 2000;
const WORD_BEFORE = /\S$/u;

/** Whether the caret stands where the user has just typed, or was only put there. */
export type CaretKind = 'typed' | 'put';

/**
 * Where a caret stands after its text has become another around it: with the letter before it, and
 * so before what was put in just there. One that was put behind a word that still grows, as what is
 * written elsewhere comes in, goes along with it: typing there begins a word and tears none.
 */
export function shiftCaret(
  before: string,
  after: string,
  caret: number,
  kind: CaretKind = 'typed',
): number {
  const shifted = shiftWithLetter(before, after, caret);
  const isBehindWord = WORD_BEFORE.test(before.slice(0, caret)) && !isWordAt(before, caret);
  if (kind === 'typed' || !isBehindWord || !WORD_BEFORE.test(after.slice(0, shifted))) {
    return shifted;
  }
  return shifted + (/^\S*/u.exec(after.slice(shifted))?.[0].length ?? 0);
}

function isWordAt(text: string, place: number): boolean {
  return /^\S/u.test(text.slice(place));
}

function shiftWithLetter(before: string, after: string, caret: number): number {
  if (before === after) return caret;
  const { from, to, by } = replaced(before, after);
  if (caret <= from) return caret;
  const typed = insertionsOf(before.slice(from), after.slice(from));
  if (typed !== undefined) return caret + lengthBefore(typed, before.slice(from, caret));
  const was = before.slice(from, to);
  // There may be several places within the stretch; comparing letters takes more than linear time.
  const changes =
    was === '' || was.length + by.length > MOST_LETTERS
      ? [{ at: 0, length: was.length, by: by.length }]
      : diffIndices(was.split(''), by.split('')).map(({ buffer1, buffer2 }) => ({
          at: buffer1[0],
          length: buffer1[1],
          by: buffer2[1],
        }));
  let shifted = caret;
  for (const change of changes) {
    const begin = from + change.at;
    const end = begin + change.length;
    if (end < caret || (end === caret && change.length > 0)) shifted += change.by - change.length;
    // It stood within what is another now.
    else if (begin < caret) shifted += begin + change.by - caret;
  }
  return shifted;
}

/** How many letters were typed in before the end of a beginning. */
function lengthBefore(typed: readonly string[], beginning: string): number {
  return typed.slice(0, Array.from(beginning).length).join('').length;
}
