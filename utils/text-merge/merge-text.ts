/**
 * Merging two versions of a text three ways: what was typed in one place is kept beside what was
 * typed in another at the same time.
 */
import { diff3Merge } from 'node-diff3';
import { insertionsOf } from './insertions.ts';
import { replaced, type Replaced } from './replaced.ts';

/** A merged text, and what of the other version could not be brought in. */
export interface MergedText {
  readonly text: string;
  /** Passages of the other version that stand against ours: to be kept and shown. */
  readonly conflicts: readonly string[];
}

/** Beyond so many words a merge goes by lines: comparing words takes more than linear time. */
const MOST_WORDS = 2000;
function splice(text: string, { from, to, by }: Replaced): string {
  return text.slice(0, from) + by + text.slice(to);
}

/**
 * Brings `theirs` and `ours`, both made from `base`, together. Changes in different places are both
 * made, insertions in one place stand one after the other (first what goes on with a word, else
 * ours), and where both changed the same words ours stay and theirs are given back as a conflict.
 * Nothing typed is left out of both.
 */
export function mergeText(base: string, ours: string, theirs: string): MergedText {
  if (ours === theirs || theirs === base) return { text: ours, conflicts: [] };
  if (ours === base) return { text: theirs, conflicts: [] };
  const typed = mergeTyped(base, ours, theirs);
  if (typed !== undefined) return { text: typed, conflicts: [] };
  const mine = replaced(base, ours);
  const other = replaced(base, theirs);
  // From the end to the front, so that the places of the first hold.
  if (mine.to === other.from && mine.from === other.to) {
    const by = inOrder(base.slice(0, mine.from), mine.by, other.by);
    return { text: splice(base, { ...mine, by }), conflicts: [] };
  }
  if (mine.to < other.from) return { text: splice(splice(base, other), mine), conflicts: [] };
  if (other.to < mine.from) return { text: splice(splice(base, mine), other), conflicts: [] };
  return mergeWithin(base, ours, theirs, mine, other);
}

/** Both were only typed in: each letter has its place. */
function mergeTyped(base: string, ours: string, theirs: string): string | undefined {
  // What is the same in all of them takes no part.
  const head = Math.min(replaced(base, ours).from, replaced(base, theirs).from);
  const mine = insertionsOf(base.slice(head), ours.slice(head));
  const other = mine && insertionsOf(base.slice(head), theirs.slice(head));
  if (!mine || !other) return undefined;
  let text = base.slice(0, head);
  [...Array.from(base.slice(head)), ''].forEach((letter, place) => {
    text += inOrder(text, mine[place] ?? '', other[place] ?? '') + letter;
  });
  return text;
}

/** Two insertions in one place: first the one that goes on with the word before it, else ours. */
function inOrder(before: string, mine: string, other: string): string {
  const goesOn = (by: string): boolean => /\S$/u.test(before) && /^\S/u.test(by);
  return goesOn(other) && !goesOn(mine) ? other + mine : mine + other;
}

/** Merges the stretch that covers both changes, word by word. */
function mergeWithin(
  base: string,
  ours: string,
  theirs: string,
  mine: Replaced,
  other: Replaced,
): MergedText {
  const before = Math.min(mine.from, other.from);
  const after = base.length - Math.max(mine.to, other.to);
  // Whole words on both edges: half a word is nobody's.
  const head = base.slice(0, before).search(/\S*$/u);
  const tail = after - (/^\S*/u.exec(base.slice(base.length - after))?.[0].length ?? 0);
  const within = (text: string): string => text.slice(head, text.length - tail);
  const middle = mergeWords(within(base), within(ours), within(theirs));
  return {
    text: base.slice(0, head) + middle.text + base.slice(base.length - tail),
    conflicts: middle.conflicts,
  };
}

function mergeWords(base: string, ours: string, theirs: string): MergedText {
  let text = '';
  const conflicts: string[] = [];
  for (const region of diff3Merge(...inParts(ours, base, theirs))) {
    if (region.ok) {
      text += region.ok.join('');
      continue;
    }
    const mine = region.conflict?.a.join('') ?? '';
    const was = region.conflict?.o.join('') ?? '';
    const other = region.conflict?.b.join('') ?? '';
    if (was === '') text += inOrder(text, mine, other);
    // What one deleted and the other wrote on stays.
    else if (mine === '') text += other;
    else text += mine;
    if (was !== '' && mine !== '' && other.trim() !== '') conflicts.push(other.trim());
  }
  return { text, conflicts };
}

/** What two changes are compared by: words, since half of one and half of another would be neither; lines where there are very many words. */
function inParts(ours: string, base: string, theirs: string): [string[], string[], string[]] {
  const all = [ours, base, theirs] as const;
  const isLong = all.some((text) => (text.match(/\S+/gu) ?? []).length > MOST_WORDS);
  const split = (text: string): string[] =>
    (isLong ? text.match(/[^\n]*\n|[^\n]+/gu) : text.match(/\s+|\S+/gu)) ?? [];
  return [split(ours), split(base), split(theirs)];
}
