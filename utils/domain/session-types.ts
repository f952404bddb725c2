/**
 * What is kept of a session that was prepared, held or closed, as types. Everything in it is the
 * user's word or the user's key: nothing is guessed, and what was not said stays absent.
 */
import type { Account, Millis, Written } from './types.ts';

/** Who is speaking, as tapped. `nobody`: a silence, or the counting is at rest. */
export type Speaker = 'me' | 'them' | 'nobody';

/** From this instant on somebody speaks, until the next tap. */
export interface Tap {
  readonly at: Millis;
  readonly who: Speaker;
}

/** A stretch of time in which the session ran; without an end it still runs. */
export interface ClockSpan {
  readonly from: Millis;
  readonly until?: Millis;
}

/** How much of the talking was theirs, in words rather than decimals (field.md, caution 4). */
export type TalkBand = 'under-half' | 'half' | 'most' | 'nearly-all';

/** A question that was asked. */
export interface AskedQuestion {
  /** Of the bank, or of a question of the user's own. */
  readonly id: string;
  readonly at: Millis;
  /** The words of the user's own question, as it was asked: it may be changed or removed later. */
  readonly text?: string;
}

/** One session, by the meeting it is of. */
export interface Session extends Written {
  readonly meetingId: string;
  readonly account: Account;
  readonly personId: string;
  /** When the user ticked "Ready"; absent: not ticked. */
  readonly readyAt?: Millis;
  /** When the preparation was last looked at. */
  readonly lookedAt?: Millis;
  readonly startedAt?: Millis;
  /** When the close was gone through, or skipped. Absent: unknown, never "missed". */
  readonly closedAt?: Millis;
  readonly met?: 'yes' | 'shorter' | 'no';
  /** Whole minutes met, as said at the close. */
  readonly minutes?: number;
  readonly clock: readonly ClockSpan[];
  readonly taps: readonly Tap[];
  readonly talk: {
    /** Said before the count was shown. */
    readonly guess?: TalkBand;
    /** Counted milliseconds, as they stood at the close. */
    readonly mine?: number;
    readonly theirs?: number;
  };
  readonly help: {
    readonly asked?: 'yes' | 'skipped';
    readonly answer?: string;
  };
  readonly questions: readonly AskedQuestion[];
  /** How often "And what else?" was asked. */
  readonly andWhatElse: number;
}

/** A question of the user's own. */
export interface OwnQuestion extends Written {
  readonly id: string;
  readonly account: Account;
  readonly kind: QuestionKind;
  readonly text: string;
}

/** What questions are for: parts of a talk, and the four steps of GROW (field.md, rule f). */
export const QUESTION_KINDS = [
  'opening',
  'progress',
  'obstacles',
  'growth',
  'feedback',
  'wellbeing',
  'closing',
  'goal',
  'reality',
  'options',
  'will',
] as const;

/** One of them. */
export type QuestionKind = (typeof QUESTION_KINDS)[number];
