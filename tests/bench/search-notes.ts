/** 10,000 notes, some 14 MB, as somebody with many years of one-on-ones has them; and what is typed. */
import type { Note } from '../../utils/domain/types.ts';
import { HOUR } from '../../utils/time.ts';
import { makeRandom, type Random } from '../faults/random.ts';

/** Whose notes they are. */
export const ACCOUNT = 'mira@northwind.example';

export const NOTES = 10_000;
const LENGTH = 1_400;
const WORDS = 20_000;
const PEOPLE = 30;
const NEWEST = 1_790_000_000_000;

const BEGIN = [
  'b',
  'br',
  'd',
  'f',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'w',
];
const MIDDLE = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'ä', 'é'];
const END = ['', 'l', 'n', 'nd', 'r', 's', 't', 'ng'];

function wordOf({ between, next }: Random): string {
  const pick = (all: readonly string[], most: number) => all[between(0, most)] ?? '';
  const syllables = between(1, 3);
  let word = '';
  for (let at = 0; at < syllables; at += 1) {
    // One syllable in twenty has an accent.
    const vowels = next() < 0.05 ? MIDDLE.length - 1 : MIDDLE.length - 3;
    word += pick(BEGIN, BEGIN.length - 1) + pick(MIDDLE, vowels) + pick(END, END.length - 1);
  }
  return word;
}

/** A vocabulary in which, as in any language, few words make up most of a text. */
function vocabulary(random: Random): { readonly words: readonly string[]; pick(): string } {
  const words = Array.from({ length: WORDS }, () => wordOf(random));
  return { words, pick: () => words[Math.floor(WORDS ** random.next()) - 1] ?? '' };
}

function noteOf(at: number, pick: () => string): Note {
  const createdAt = NEWEST - at * HOUR;
  let text = '';
  for (let word = 1; text.length < LENGTH; word += 1) {
    const sign = word % 60 === 0 ? '.\n\n- ' : word % 12 === 0 ? '. ' : word % 7 === 0 ? ', ' : ' ';
    text += (word % 12 === 1 ? pick().toUpperCase() : pick()) + sign;
  }
  return {
    id: `note-${at}`,
    account: ACCOUNT,
    personId: `person-${at % PEOPLE}`,
    kind: at % 5 === 0 ? 'coaching' : 'session',
    text,
    createdAt,
    updatedAt: createdAt,
    version: { here: 1 },
  };
}

/** The notes, the same at each call, and searches: one a rank of frequency, pairs, and misses. */
export function makeNotes(count = NOTES): {
  readonly notes: Note[];
  readonly typed: readonly string[];
} {
  const { words, pick } = vocabulary(makeRandom(7));
  const ranks = [3, 30, 300, 3_000, 19_000];
  const ranked = ranks.map((rank) => words[rank] ?? '');
  const pairs = ranked.slice(2).map((word, at) => `${ranked[at] ?? ''} ${word}`);
  return {
    notes: Array.from({ length: count }, (_, at) => noteOf(at, pick)),
    typed: [...ranked, ...pairs, 'qualifications', 'zzz'],
  };
}
