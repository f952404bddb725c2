/**
 * Making texts comparable across case, accents, widths and ways of composing letters. A whole text
 * is folded at once, fast enough for everything ever written; where a place in the folded text has
 * to be led back to the original, it is folded letter by letter, to the same result.
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
  '\u2236': ':',
  '\ua789': ':',
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
};

/**
 * Those letters, and every dash (`\p{Pd}` and the minus sign). Without the `u` flag, which takes
 * four times as long here, so the dashes are listed; a test compares them with Unicode's.
 */
const ODD =
  /[ßæœøłđðþıς\u2236\ua789\u2018\u2019\u02bc\u058a\u05be\u1400\u1806\u2010-\u2015\u2212\u2e17\u2e1a\u2e3a\u2e3b\u2e40\u2e5d\u301c\u3030\u30a0]|\ud803[\udd6e\udead]/g;

/**
 * Accents of Latin, Greek and Cyrillic, and the optional vowel points of Hebrew and Arabic. The
 * vowel signs of Indic and Thai writing are letters in all but name and stay.
 */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0655]/g;

/** Soft hyphens, joiners, direction marks, the choice of a glyph: nobody sees them. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/gu;
/** What is left of white space that is no plain space once Unicode's forms are taken apart. */
const SPACES = / [ \t-\r\u1680\u2028\u2029]+|[\t-\r\u1680\u2028\u2029][ \t-\r\u1680\u2028\u2029]*/g;
const SPACE = /^\s$/u;
/** All but spaces and what is printed of ASCII: the rest of a text only loses its capitals. */
const UNUSUAL = /[^ -~]+/g;

/**
 * A letter with all that hangs on it. Unicode puts marks into one order within a letter, so a
 * letter and its marks are the least that can be folded by itself. The two half-width marks of
 * Katakana are letters by name only.
 */
const LETTER = /[^][\p{M}\p{Cf}\uff9e\uff9f]*/uy;

/** Single accented letters and signs come again and again: what they fold to. */
const known = new Map<string, string>();
const KNOWN_LENGTH = 2;
const KNOWN_AT_MOST = 10_000;

function foldUnusual(run: string): string {
  if (run.length > KNOWN_LENGTH) return foldRun(run);
  const before = known.get(run);
  if (before !== undefined) return before;
  const folded = foldRun(run);
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(run, folded);
  return folded;
}

function foldRun(run: string): string {
  return run
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(ODD, (letter) => PLAIN[letter] ?? '-')
    .replace(SPACES, ' ');
}

/** Each run by itself: marks never cross from one to the next, since printed ASCII has none. */
function foldLetters(original: string): string {
  return original.replace(UNUSUAL, foldUnusual).toLowerCase();
}

/**
 * Folds a piece of a text, or a whole one: as {@link fold}, but a space at its ends stays. Pieces
 * folded one by one and joined are the whole folded, if each begins with a letter.
 */
export function foldPiece(original: string): string {
  const folded = foldLetters(original);
  return folded.includes('  ') ? folded.replace(SPACES, ' ') : folded;
}

/** Folds a text: lower case, no accents, plain dashes and spaces, nothing around it. */
export function fold(original: string): string {
  return foldPiece(original).trim();
}

/** A folded text and where each of its characters came from. */
export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where the original character begins. */
  readonly from: readonly number[];
  /** For each UTF-16 unit of `text`, where the original character ends, its accents included. */
  readonly to: readonly number[];
}

/**
 * Folds a text as {@link foldPiece} does and keeps the way back. Runs of white space become one
 * space. Far slower than that: for a name, a line, the surroundings of a word.
 */
export function foldWithPlaces(original: string): Folded {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];

  function add(folded: string, at: number, end: number): void {
    const before = text.length;
    for (const each of folded) {
      const unit = SPACE.test(each) ? ' ' : each;
      if (unit === ' ' && text.endsWith(' ')) continue;
      text += unit;
      for (let place = 0; place < unit.length; place += 1) {
        from.push(at);
        to.push(end);
      }
    }
    // What folds to nothing (an accent, a second space) belongs to what came before it.
    if (text.length === before && to.length > 0) to[to.length - 1] = end;
  }

  let at = 0;
  while (at < original.length) {
    if (isAscii(original, at) && isAscii(original, at + 1)) {
      const letter = original.charAt(at);
      add(letter.toLowerCase(), at, at + 1);
      at += 1;
      continue;
    }
    LETTER.lastIndex = at;
    const [letter = ''] = LETTER.exec(original) ?? [];
    for (const { folded, length } of partsOf(letter)) {
      add(folded, at, at + length);
      at += length;
    }
  }
  return { text, from, to };
}

/** The end of a text counts as well: no mark stands there. */
function isAscii(text: string, at: number): boolean {
  return !(text.charCodeAt(at) >= 0x80);
}

/** A letter with its marks, folded: each of them, unless they change places. */
function partsOf(letter: string): { readonly folded: string; readonly length: number }[] {
  const whole = { folded: foldLetters(letter), length: letter.length };
  const characters = Array.from(letter);
  if (characters.length === 1) return [whole];
  const parts = characters.map((one) => ({ folded: foldLetters(one), length: one.length }));
  return parts.map(({ folded }) => folded).join('') === whole.folded ? parts : [whole];
}
