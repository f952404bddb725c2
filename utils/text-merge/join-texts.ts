/**
 * Joining two versions of a text of which nobody knows what they were made from. Which of them comes
 * first does not matter: two devices come to the same.
 */
import { diffComm } from 'node-diff3';
import type { MergedText } from './merge-text.ts';

/** Beyond so many lines two texts are not compared line by line: that takes more than linear time. */
const MOST_LINES = 5000;

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

function inOrder(one: string, other: string): readonly [string, string] {
  return one < other ? [one, other] : [other, one];
}

/**
 * Two short texts made one: the one that has the other within it, else both, with `between` in the
 * middle. Empty ones say nothing.
 */
export function joinShort(one: string, other: string, between: string): string {
  if (one.includes(other)) return one;
  if (other.includes(one)) return other;
  return inOrder(one, other).join(between);
}

/**
 * Two long texts made one, line by line: every line of both is in it, common ones once. Where they
 * have no words in common one of them is the text and the other a conflict, to be shown.
 */
export function joinLong(one: string, other: string): MergedText {
  if (one.includes(other)) return { text: one, conflicts: [] };
  if (other.includes(one)) return { text: other, conflicts: [] };
  const [first, second] = inOrder(one, other);
  const [lines, others] = [linesOf(first), linesOf(second)];
  const apart = { text: first, conflicts: [second] };
  if (lines.length + others.length > MOST_LINES) return apart;
  const regions = diffComm([...lines], [...others]);
  const isRelated = regions.some(
    (region) => 'common' in region && region.common?.some((line) => line.trim() !== ''),
  );
  if (!isRelated) return apart;
  const joined = regions.flatMap((region) =>
    'common' in region && region.common ? region.common : [...region.buffer1, ...region.buffer2],
  );
  return { text: joined.join('\n'), conflicts: [] };
}
