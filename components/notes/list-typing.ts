/** What typing a list or a mark by a key changes: a stretch of the text, and where the caret is then. */

/** A stretch of a text to be replaced, and what is selected afterwards. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly select: readonly [from: number, to: number];
}

const ITEM = /^([ \t>]*)(?:([-*+])|(\d{1,8})([.)]))([ \t]+)(\[[ xX]\][ \t]+)?/u;

/**
 * Enter at a caret within a list: the next item begins, an empty one ends the list. Undefined: not
 * in a list, Enter is only Enter.
 */
export function continueList(text: string, caret: number): Edit | undefined {
  const start = text.lastIndexOf('\n', caret - 1) + 1;
  const rest = text.indexOf('\n', caret);
  const end = rest < 0 ? text.length : rest;
  const line = text.slice(start, end);
  const [marker, indent = '', bullet, number = '', dot = '', space = '', box] =
    ITEM.exec(line) ?? [];
  if (marker === undefined || caret - start < marker.trimEnd().length) return undefined;
  if (line.length === marker.length || line.slice(marker.length).trim() === '') {
    return { from: start, to: end, insert: '', select: [start, start] };
  }
  if (caret - start < marker.length) return undefined;
  const next = bullet ?? `${Number(number) + 1}${dot}`;
  const insert = `\n${indent}${next}${space}${box === undefined ? '' : '[ ] '}`;
  const after = caret + insert.length;
  return { from: caret, to: caret, insert, select: [after, after] };
}

/**
 * A mark (`**`, `_`) around what is selected, spaces at its ends left out; taken away where it is
 * there. Nothing selected: the caret stands between the marks.
 */
export function toggleMark(text: string, from: number, to: number, mark: string): Edit {
  const chosen = text.slice(from, to);
  const words = chosen.trim();
  const start = words === '' ? from : from + chosen.indexOf(words);
  const end = start + words.length;
  const { length } = mark;
  const isMarked =
    start >= length &&
    text.slice(start - length, start) === mark &&
    text.slice(end, end + length) === mark;
  return isMarked
    ? {
        from: start - length,
        to: end + length,
        insert: words,
        select: [start - length, end - length],
      }
    : {
        from: start,
        to: end,
        insert: `${mark}${words}${mark}`,
        select: [start + length, end + length],
      };
}
