import { isolate } from '../../utils/i18n/text.ts';

/** About the width of a letter, in px: names give way to numbers where there is little room. */
const LETTER = 7.5;

/** Letters as people count them. */
const LETTERS = new Intl.Segmenter();

/** A name cut to what its row has room for, besides the words at the row's end. `width` in px. */
export function fitted(name: string, end: string, width: number): string {
  const room = width - (end.length + 2) * LETTER;
  const letters = Math.max(4, Math.floor(room / LETTER));
  const all = [...LETTERS.segment(name)].map(({ segment }) => segment);
  // The dots stand where the name goes on, which way ever it runs.
  return all.length <= letters ? name : isolate(`${all.slice(0, letters - 1).join('')}…`);
}
