/**
 * Who spoke how much, from taps: bands, never decimals, and the gap between what was guessed and
 * what was counted. Tapping is rough, and guesses mislead (field.md, rule d and caution 4).
 */
import type { ClockSpan, Session, Speaker, TalkBand, Tap } from './session-types.ts';
import { MINUTE } from '../time.ts';
import type { Millis } from './types.ts';

/** The bands from little to much. */
export const TALK_BANDS: readonly TalkBand[] = ['under-half', 'half', 'most', 'nearly-all'];

/**
 * Where bands begin, as their share of what both said: below half is the strongest sign of a poor
 * one-on-one, 70 to 90% is good, above 95% one may ask whether both are there (field.md, `talk`).
 */
const BEGINS: Readonly<Record<TalkBand, number>> = {
  'under-half': 0,
  half: 0.5,
  most: 0.7,
  'nearly-all': 0.95,
};

/** Less than this counted says nothing: our convention. */
const LEAST_COUNTED = 2 * MINUTE;

/** Counted talk, in milliseconds. */
export interface CountedTalk {
  readonly mine: number;
  readonly theirs: number;
}

/**
 * How long each spoke, from the taps and the time the session ran. A tap counts until the next one,
 * within the clock's spans only: a machine that sleeps, or a session that rests, counts nothing.
 */
export function countTalk(
  taps: readonly Tap[],
  clock: readonly ClockSpan[],
  now: Millis,
): CountedTalk {
  const ordered = taps.toSorted((a, b) => a.at - b.at);
  const spoken: Record<Speaker, number> = { me: 0, them: 0, nobody: 0 };
  ordered.forEach(({ at, who }, index) => {
    const until = ordered[index + 1]?.at ?? now;
    for (const span of clock) {
      const from = Math.max(at, span.from);
      const to = Math.min(until, span.until ?? now);
      spoken[who] += Math.max(0, to - from);
    }
  });
  return { mine: spoken.me, theirs: spoken.them };
}

/** The band their share falls into; undefined where too little was counted to say. */
export function bandOf({ mine, theirs }: CountedTalk): TalkBand | undefined {
  const both = mine + theirs;
  if (both < LEAST_COUNTED) return undefined;
  return TALK_BANDS.findLast((band) => theirs / both >= BEGINS[band]);
}

/** What became of a guess. `over`: more was guessed to be theirs than was counted. */
export type TalkGap = 'as-guessed' | 'over' | 'under';

/** How a guess compares with the count, in bands. */
export function gapOf(guess: TalkBand, counted: TalkBand): TalkGap {
  const [said, was] = [TALK_BANDS.indexOf(guess), TALK_BANDS.indexOf(counted)];
  if (said === was) return 'as-guessed';
  return said > was ? 'over' : 'under';
}

/** The band of what was counted at a close; undefined where nothing, or too little, was. */
export function countedBand({ mine, theirs }: Session['talk']): TalkBand | undefined {
  return mine === undefined || theirs === undefined ? undefined : bandOf({ mine, theirs });
}

/** One closed session's talk, as far as it is known. */
export interface TalkPoint {
  readonly meetingId: string;
  readonly at: Millis;
  readonly guess?: TalkBand;
  readonly counted?: TalkBand;
}

/** Guesses and counts over time, oldest first; sessions without either are left out. */
export function talkOverTime(sessions: readonly Session[]): TalkPoint[] {
  return sessions
    .filter(({ deletedAt }) => deletedAt === undefined)
    .flatMap(({ meetingId, startedAt, closedAt, talk }) => {
      const at = startedAt ?? closedAt;
      const { guess } = talk;
      const counted = countedBand(talk);
      if (at === undefined || (guess === undefined && counted === undefined)) return [];
      return [{ meetingId, at, ...(guess && { guess }), ...(counted && { counted }) }];
    })
    .toSorted((a, b) => a.at - b.at);
}

/** The gaps of so many sessions at most: what was long ago says little of how one guesses now. */
const GAPS_OF = 8;

/** How often a guess was the count, beyond it, and short of it: facts, never a score. */
export interface TalkGaps {
  readonly same: number;
  /** They spoke less than was guessed. */
  readonly over: number;
  readonly under: number;
}

/** Counts the gaps of the last sessions that have both a guess and a count. */
export function talkGaps(sessions: readonly Session[]): TalkGaps {
  const gaps = talkOverTime(sessions)
    .flatMap(({ guess, counted }) => (guess && counted ? [gapOf(guess, counted)] : []))
    .slice(-GAPS_OF);
  const count = (gap: TalkGap): number => gaps.filter((each) => each === gap).length;
  return { same: count('as-guessed'), over: count('over'), under: count('under') };
}
