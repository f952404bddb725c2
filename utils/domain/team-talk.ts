/**
 * Who closed what, and how the talking was shared, per report: bands and how often, never decimals
 * and never a sum that would be a score. What was not closed is unknown.
 */
import { isAway, keptSession } from './kept.ts';
import type { Meeting } from './calendar-types.ts';
import type { KnownPerson } from './people.ts';
import type { Session, TalkBand } from './session-types.ts';
import { gapOf, TALK_BANDS, talkOverTime, type TalkGap } from './talk-balance.ts';
import type { Figure, Stretch } from './team-figures.ts';
import { sessionsBetween } from './team-people.ts';
import type { TeamRecords } from './team-records.ts';
import type { TeamWritten } from './team-written.ts';
import type { TimePart } from './time-parts.ts';
import type { Millis } from './types.ts';

/** What the close of a session said. `unsaid`: closed, nothing more; `open`: not closed. */
export type Closing = 'met' | 'shorter' | 'not-met' | 'unsaid' | 'open';

/** In the order in which they are drawn. */
export const CLOSINGS: readonly Closing[] = ['met', 'shorter', 'not-met', 'unsaid', 'open'];

/** In the order in which they are drawn. */
export const TALK_GAPS: readonly TalkGap[] = ['as-guessed', 'over', 'under'];

/** How much of one session's talking was theirs, as guessed and as counted. */
export interface TalkOf {
  readonly meetingId: string;
  /** When the session was to begin. */
  readonly start: Millis;
  readonly guess?: TalkBand;
  readonly counted?: TalkBand;
}

/** One report's closes and talk over a stretch of time. */
export interface PersonTalk {
  readonly person: KnownPerson;
  /** Sessions that could be closed, by what the close said. */
  readonly closing: Readonly<Record<Closing, Figure>>;
  readonly total: Figure;
  /** Those of which talk was guessed or counted, oldest first. */
  readonly talks: readonly TalkOf[];
  /** Those with both, by how the guess compares. */
  readonly gaps: Readonly<Record<TalkGap, Figure>>;
}

/** Each one's closes and talk, in the order of `people`. */
export function teamTalk(
  people: readonly KnownPerson[],
  stretch: Stretch,
  records: TeamRecords,
  { sessions }: Pick<TeamWritten, 'sessions'>,
): PersonTalk[] {
  return people.map((person): PersonTalk => {
    const held = closable(person, stretch, records, sessions);
    const talks = held.flatMap(({ id, start }) => talkOf(sessions.get(id), start) ?? []);
    const both = talks.flatMap(({ meetingId, guess, counted }) =>
      guess && counted ? [{ id: meetingId, gap: gapOf(guess, counted) }] : [],
    );
    return {
      person,
      closing: split(CLOSINGS, held, ({ id }) => closingOf(sessions.get(id))),
      total: { value: held.length, sessions: held.map(({ id }) => id) },
      talks,
      gaps: split(TALK_GAPS, both, ({ gap }) => gap),
    };
  });
}

/**
 * Sessions that have ended and were on since the record started, and any that was closed. All-day
 * ones have no close.
 */
function closable(
  person: KnownPerson,
  { from, to }: Stretch,
  records: TeamRecords,
  sessions: TeamWritten['sessions'],
): readonly Meeting[] {
  return sessionsBetween(person.meetings, from, to).filter((meeting) => {
    if (meeting.allDay || meeting.end > records.now) return false;
    if (sessions.get(meeting.id)?.closedAt !== undefined) return true;
    const isWatched = meeting.start >= records.installedAt;
    return isWatched && !isAway(keptSession(meeting, person, records).fate);
  });
}

function closingOf(session: Session | undefined): Closing {
  if (session?.closedAt === undefined) return 'open';
  if (session.met === 'yes') return 'met';
  if (session.met === 'no') return 'not-met';
  return session.met ?? 'unsaid';
}

function talkOf(session: Session | undefined, start: Millis): TalkOf | undefined {
  // A guess counts before its close is finished, too: it was said.
  const [point] = session ? talkOverTime([{ ...session, startedAt: start }]) : [];
  if (!point) return undefined;
  const { at: _, ...talk } = point;
  return { ...talk, start };
}

/** What was guessed and counted in one part of time. */
export interface TalkPart extends TimePart {
  readonly counted: Readonly<Record<TalkBand, Figure>>;
  readonly guessed: Readonly<Record<TalkBand, Figure>>;
  /** All of them, by start. */
  readonly talks: readonly TalkOf[];
}

/** Talk by parts of time, those in which nothing is known among them. */
export function talkParts(talks: readonly TalkOf[], parts: readonly TimePart[]): TalkPart[] {
  return parts.map((part): TalkPart => {
    const within = talks.filter(({ start }) => start >= part.start && start < part.end);
    const ids = within.map((talk) => ({ ...talk, id: talk.meetingId }));
    return {
      ...part,
      counted: split(TALK_BANDS, ids, ({ counted }) => counted),
      guessed: split(TALK_BANDS, ids, ({ guess }) => guess),
      talks: within,
    };
  });
}

function split<Key extends string, Item extends { readonly id: string }>(
  keys: readonly Key[],
  items: readonly Item[],
  keyOf: (item: Item) => Key | undefined,
): Readonly<Record<Key, Figure>> {
  const figures = keys.map((key) => {
    const sessions = items.filter((item) => keyOf(item) === key).map(({ id }) => id);
    return [key, { value: sessions.length, sessions }] as const;
  });
  return Object.fromEntries(figures) as unknown as Record<Key, Figure>;
}
