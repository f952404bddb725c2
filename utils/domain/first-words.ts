/** The first words of a Markdown text, plain: for places with room for two lines. */

/** Letters, as a reader counts them: about two lines of the panel. */
const LETTERS = 160;
/** More of a note need not be looked at: marks included, the first letters are well within. */
const LOOKED_AT = 4000;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const words = new Intl.Segmenter('und', { granularity: 'word' });

/** What only arranges a line, and what only dresses words. Each in turn. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  // Fences, rules and underlines of headings; a table's dividing line.
  [/^[ \t]*(?:```|~~~).*$/gmu, ''],
  [/^[ \t]*(?:[-*_=][ \t]*){3,}$/gmu, ''],
  [/^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*:?-*:?[ \t]*$/gmu, ''],
  // In front of a line: quotation, heading, list, check box.
  [/^[ \t]*(?:>[ \t]?)+/gmu, ''],
  [/^[ \t]*#{1,6}[ \t]+/gmu, ''],
  [/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\](?:[ \t]+|$))?/gmu, ''],
  // Pictures and links by their words.
  [/!?\[([^[\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/gu, '$1'],
  [/<(https?:\/\/[^\s<>]+|[^\s<>@]+@[^\s<>@]+)>/gu, '$1'],
  [/`+([^`]+)`+/gu, '$1'],
  [/(?<!\\)(\*{1,3})(?=\S)([^*]*[^*\s\\])\1/gu, '$2'],
  [/(?<![\p{L}\p{N}_\\])(_{1,3})(?=\S)([^_]*[^_\s\\])\1(?![\p{L}\p{N}_])/gu, '$2'],
  [/~~(?=\S)([^~]*[^~\s])~~/gu, '$1'],
  [/\\([!-/:-@[-`{-~])/gu, '$1'],
];

/** A Markdown text as one line of plain words. */
function plainLine(markdown: string): string {
  let text = markdown.slice(0, LOOKED_AT);
  for (const [mark, instead] of MARKS) text = text.replace(mark, instead);
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** How many graphemes a text has, counted no further than to `most`. */
function lettersOf(text: string, most: number): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) {
    count += 1;
    if (count > most) break;
  }
  return count;
}

/**
 * The first words of a Markdown text without its marks, on one line: at most `most` letters, cut
 * after a word, with an ellipsis where something follows. Empty where there are no words.
 */
export function firstWords(markdown: string, most: number = LETTERS): string {
  const line = plainLine(markdown);
  if (lettersOf(line, most) <= most) return line;
  // The ellipsis is a letter, too.
  let room = most - 1;
  let kept = '';
  for (const { segment } of words.segment(line)) {
    const letters = lettersOf(segment, room);
    if (letters > room) break;
    room -= letters;
    kept += segment;
  }
  // A single word longer than all the room.
  if (kept === '') {
    for (const { segment } of graphemes.segment(line)) {
      if (room === 0) break;
      room -= 1;
      kept += segment;
    }
  }
  return `${kept.replace(/[\s,;:–—-]+$/u, '')}…`;
}
