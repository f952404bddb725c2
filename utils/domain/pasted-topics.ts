/** What somebody sent as their topics, a line each, as mails and documents write lists. */

/** More lines at once are no agenda: our convention. */
const MOST_TOPICS = 50;
/** Letters, as a reader counts them. What is longer is a note: our convention. */
const LONGEST_TOPIC = 500;

/** Pasted text as topics. Nothing of it is lost: what is no topic is told. */
export interface PastedTopics {
  readonly topics: readonly string[];
  /** Lines beyond the most that are taken at once. */
  readonly left: readonly string[];
  /** Ends of lines that were too long. */
  readonly cutOff: readonly string[];
}

/** In front of a line: quotation, heading, bullet, number, check box, in this order. */
const MARKS = [
  /^(?:>\s*)+/u,
  /^#{1,6}\s+/u,
  /^(?:[•‣⁃◦▪●○∙·]\s*|[-*+–—]\s+)/u,
  /^(?:\(?\d{1,3}[.)]|\(?[a-z]\))\s+/iu,
  /^(?:\[[ xX✓✔]?\]|[☐☑☒✓✔✅])\s*/u,
];
/** A rule, or a bullet with nothing behind it. */
const NO_WORD = /^[^\p{L}\p{N}\p{So}]*$/u;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

function bare(line: string): string {
  let text = line.trim();
  for (const mark of MARKS) text = text.replace(mark, '');
  return NO_WORD.test(text) ? '' : text.trim();
}

function cutAt(text: string, letters: number): readonly [string, string] {
  if (text.length <= letters) return [text, ''];
  let count = 0;
  for (const { index } of graphemes.segment(text)) {
    if (count === letters) return [text.slice(0, index).trim(), text.slice(index).trim()];
    count += 1;
  }
  return [text, ''];
}

/**
 * Splits pasted text into topics, one a line, without bullets, numbers, check boxes and empty
 * lines: at most 50, each of at most 500 letters.
 */
export function splitTopics(text: string): PastedTopics {
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(bare)
    .filter((line) => line !== '');
  const taken = lines.slice(0, MOST_TOPICS).map((line) => cutAt(line, LONGEST_TOPIC));
  return {
    topics: taken.map(([topic]) => topic),
    left: lines.slice(MOST_TOPICS),
    cutOff: taken.flatMap(([, end]) => (end === '' ? [] : [end])),
  };
}
