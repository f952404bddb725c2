/** About the width of a letter in the small words of a picture, in px; of a wide one as of Japanese. */
const LETTER = 6.5;
const WIDE = 12;

/** The room that the longest of these words needs, in px: what is drawn is not measured first. */
export function roomFor(words: readonly string[]): number {
  return Math.max(0, ...words.map(widthOf));
}

function widthOf(word: string): number {
  const wide = word.match(/[\u2E80-\uFFFF]/g)?.length ?? 0;
  return wide * WIDE + (word.length - wide) * LETTER;
}
