/**
 * Making texts comparable across case, accents, widths and ways of composing letters, one code
 * point at a time, so that a place in the folded text can be led back to the original.
 */

/** Letters that Unicode does not take apart, as people type them on a plain keyboard. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};

/**
 * Accents of Latin, Greek and Cyrillic, and the optional vowel points of Hebrew and Arabic. The
 * vowel signs of Indic and Thai writing are letters in all but name and stay.
 */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0655]/gu;

/** Soft hyphens, joiners and direction marks: nobody sees them. */
const INVISIBLE = /^\p{Cf}$/u;
const DASH = /^[\p{Pd}\u2212]$/u;
const RATIO = /^[\u2236\ua789]$/u;
const APOSTROPHE = /^[\u2018\u2019\u02bc]$/u;
const PLAIN_LETTER = /^[!-~]$/;
const PLAIN_TEXT = /^[ -~]*$/;
const SPACE = /^\s$/u;

function plain(character: string): string {
  if (SPACE.test(character)) return ' ';
  if (INVISIBLE.test(character)) return '';
  if (DASH.test(character)) return '-';
  if (RATIO.test(character)) return ':';
  if (APOSTROPHE.test(character)) return "'";
  return PLAIN[character] ?? character;
}

function foldOne(character: string): string {
  // Most text is plain: the rest of the work is for the rest.
  if (PLAIN_LETTER.test(character)) return character.toLowerCase();
  const apart = character.normalize('NFKD').toLowerCase().normalize('NFKD').replace(ACCENTS, '');
  return Array.from(apart, plain).join('');
}

/** A folded text and where each of its characters came from. */
export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where the original character begins. */
  readonly from: readonly number[];
  /** For each UTF-16 unit of `text`, where the original character ends, its accents included. */
  readonly to: readonly number[];
}

/** Folds a text and keeps the way back. Runs of white space become one space. */
export function foldWithPlaces(original: string): Folded {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  let isAfterSpace = false;
  for (const character of original) {
    const end = at + character.length;
    let isNew = false;
    for (const unit of foldOne(character)) {
      if (unit === ' ' && isAfterSpace) continue;
      isAfterSpace = unit === ' ';
      isNew = true;
      text += unit;
      for (let place = 0; place < unit.length; place += 1) {
        from.push(at);
        to.push(end);
      }
    }
    // What folds to nothing (an accent, a second space) belongs to what came before it.
    if (!isNew && to.length > 0) to[to.length - 1] = end;
    at = end;
  }
  return { text, from, to };
}

/** Folds a text: lower case, no accents, plain dashes and spaces, nothing around it. */
export function fold(original: string): string {
  return PLAIN_TEXT.test(original)
    ? original.toLowerCase().replaceAll(/ {2,}/gu, ' ').trim()
    : foldWithPlaces(original).text.trim();
}
