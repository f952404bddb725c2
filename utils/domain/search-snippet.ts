/** A hit in its context: the words around the first match, the matches marked. */
import { foldPiece, foldWithPlaces } from './folding.ts';

/** A stretch of a text: from a UTF-16 unit up to, and without, another. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Words to show, and where in them the matches are, in order and apart from each other. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly Range[];
}

/** Units shown before and after the first match; some four lines of the side panel. */
const BEFORE = 48;
const AFTER = 144;
/** How far a cut may move, to fall between words where there are spaces. */
const LENIENCE = 16;
/** The least stretch that is worth halving when looking for a place. */
const STRETCH = 256;
const NO_BEGIN = /^[\p{M}\p{Cf}\s\uff9e\uff9f\udc00-\udfff]/u;
/** Signs of Markdown that say how a text looks, and where its lines end. */
const LOOKS = /\*\*|__|~~|`+/g;
const LINE = /\s*\n\s*(?:(?:[-*+]|\d+[.)]|#{1,6}|>)\s+)*(?:\[[ xX]\]\s+)?/g;
const FIRST_LINE = /^\s*(?:(?:[-*+]|\d+[.)]|#{1,6}|>)\s+)*(?:\[[ xX]\]\s+)?/;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The context of the first match in a text. Without one, how the text begins. Who has the text
 * folded may pass it.
 */
export function snippetOf(
  original: string,
  terms: readonly string[],
  folded = foldPiece(original),
): Snippet {
  const places = terms.map((term) => folded.indexOf(term)).filter((place) => place >= 0);
  const first = places.length === 0 ? 0 : Math.min(...places);
  const longest = Math.max(0, ...terms.map((term) => term.length));
  const near = stretchAround(original, first);
  // Accents and spaces take room that the folded text does not have.
  const piece = original.slice(near.from, near.to + BEFORE + AFTER + 2 * longest);
  const marks = joined(
    placesIn(piece, terms).map(({ from, to }) => ({
      from: letterStart(original, near.from + from),
      to: letterEnd(original, near.from + to),
    })),
  );
  const match = marks[0] ?? { from: 0, to: 0 };
  const shown = {
    from: cutBefore(original, match.from - BEFORE),
    to: cutAfter(original, Math.max(match.from + AFTER, match.to)),
  };
  return tidy(original, shown, marks);
}

/**
 * A stretch of the original that begins with a letter and in which the folded text's `place` lies:
 * found by halving, so that each unit is folded about once.
 */
function stretchAround(original: string, place: number): Range {
  let from = 0;
  let to = original.length;
  let before = 0;
  while (to - from > STRETCH) {
    let middle = Math.floor((from + to) / 2);
    while (middle > from && NO_BEGIN.test(characterAt(original, middle))) middle -= 1;
    if (middle === from) break;
    const length = foldPiece(original.slice(from, middle)).length;
    if (before + length <= place) {
      from = middle;
      before += length;
    } else to = middle;
  }
  return { from, to };
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function placesIn(piece: string, terms: readonly string[]): Range[] {
  const { text, from, to } = foldWithPlaces(piece);
  const found: Range[] = [];
  for (const term of terms) {
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
      found.push({ from: from[at] ?? 0, to: to[at + term.length - 1] ?? piece.length });
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}

function joined(sorted: readonly Range[]): Range[] {
  const apart: Range[] = [];
  for (const range of sorted) {
    const last = apart.at(-1);
    if (last && range.from <= last.to) {
      apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    } else apart.push(range);
  }
  return apart;
}

function cutBefore(text: string, wish: number): number {
  if (wish <= LENIENCE) return 0;
  const space = text.slice(wish, wish + LENIENCE).search(/\s\S/u);
  return space < 0 ? letterStart(text, wish) : wish + space + 1;
}

function cutAfter(text: string, wish: number): number {
  if (wish >= text.length - LENIENCE) return text.length;
  const space = text.slice(wish, wish + LENIENCE).search(/\s/u);
  return space < 0 ? letterStart(text, wish) : wish + space;
}

/** The beginning of what the eye takes for one letter, emoji included. */
function letterStart(text: string, at: number): number {
  // Nothing hangs on what stands before a letter of ASCII.
  if (at >= text.length || text.charCodeAt(at) < 0x80) return at;
  const begin = Math.max(0, at - 32);
  const near = graphemes.segment(text.slice(begin, at + 32)).containing(at - begin);
  return begin + (near?.index ?? at - begin);
}

/** The end of the letter before a place: the place itself, unless it is within one. */
function letterEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && letterStart(text, end) < end) end += 1;
  return end;
}

/** Takes out what Markdown is made of, but for the matches, which stay as they are. */
function tidy(original: string, shown: Range, marks: readonly Range[]): Snippet {
  const kept: Range[] = [];
  let text = cutMark(original, shown.from);
  let at = shown.from;
  const addPlain = (to: number): void => {
    const piece = original.slice(at, to);
    const lines = at === 0 ? piece.replace(FIRST_LINE, '') : piece;
    text += lines.replace(LINE, ' · ').replace(LOOKS, '');
  };
  for (const mark of marks) {
    // One that is cut off is context.
    if (mark.to > shown.to) break;
    addPlain(mark.from);
    kept.push({ from: text.length, to: text.length + mark.to - mark.from });
    text += original.slice(mark.from, mark.to);
    at = mark.to;
  }
  addPlain(shown.to);
  return { text: text + cutMark(original, shown.to), marks: kept };
}

/** Says that there is more: apart from a whole word, joined to one that is cut. */
function cutMark(original: string, at: number): string {
  if (at === 0 || at === original.length) return '';
  if (/\s/u.test(original.charAt(at))) return ' …';
  // No line ends between a cut and the rest of its word.
  return /\s/u.test(original.charAt(at - 1)) ? '… ' : '…\u2060';
}
