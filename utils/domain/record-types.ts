/**
 * What the user writes about a person beside notes: topics, follow-ups, goals, and templates of
 * topics. Instants are milliseconds since the epoch (UTC), days `YYYY-MM-DD`.
 */
import type { Account, Day, Millis, Written } from './types.ts';

/** Something to talk about. It hangs on the person and is carried over until it is closed. */
export interface Topic extends Written {
  readonly id: string;
  readonly account: Account;
  readonly personId: string;
  /** Whose topic it is: theirs always stand above mine. */
  readonly side: 'theirs' | 'mine';
  readonly text: string;
  /** Its place among the topics of its side; between two others there is always room. */
  readonly order: number;
  readonly state: 'open' | 'discussed' | 'dropped';
  /** When it was discussed or dropped. */
  readonly closedAt?: Millis;
  /** The session it was discussed in, where there was one. */
  readonly meetingId?: string;
  /** It came as a quick note: the popup lists the last ones. */
  readonly captured?: true;
}

/** Something promised: by me, or taken on by them. Carried over until it is closed. */
export interface FollowUp extends Written {
  readonly id: string;
  readonly account: Account;
  readonly personId: string;
  readonly owner: 'me' | 'them';
  readonly text: string;
  readonly due?: Day;
  /** `help`: the answer to "How can I help you to be more successful?". */
  readonly origin: 'session' | 'help';
  /** The session it was promised in, where there was one. */
  readonly meetingId?: string;
  /** It came as a quick note: the popup lists the last ones. */
  readonly captured?: true;
  readonly state: 'open' | 'done' | 'dropped';
  readonly closedAt?: Millis;
}

/** A dated observation that shows how a goal goes. */
export interface Evidence {
  readonly at: Day;
  readonly text: string;
}

/**
 * A development need or a goal. Of a person's needs at most one is the `focus`; the others are
 * parked. A goal that is being worked on is `parked`, too: only needs can be the focus.
 */
export interface Goal extends Written {
  readonly id: string;
  readonly account: Account;
  readonly personId: string;
  readonly kind: 'need' | 'goal';
  readonly text: string;
  readonly state: 'focus' | 'parked' | 'achieved' | 'dropped';
  /** Since when it is in this state. */
  readonly since: Day;
  /** When to look at it again; empty: not said. */
  readonly reviewOn: Day;
  /** The next step, in their words. */
  readonly nextStep: string;
  /** Oldest first. */
  readonly evidence: readonly Evidence[];
}

/** Topics that the user wants to use again. */
export interface Template extends Written {
  readonly id: string;
  readonly account: Account;
  readonly name: string;
  readonly side: 'theirs' | 'mine';
  readonly topics: readonly string[];
}

/** The short living texts about a person, each its own field. */
export type PersonText =
  | 'strengths'
  | 'toWorkOn'
  | 'obstacles'
  | 'progress'
  | 'motivators'
  | 'goodToKnow';
