/**
 * What became of sessions. The ledger tells what was seen to happen to them; a session itself tells
 * the rest: where its series' rule put it, where it is now, whether it is on. Neither tells who
 * moved it, or whether they met.
 */
import { dayOf } from '../time.ts';
import type { Meeting } from './calendar-types.ts';
import type { Change, ChangeKind } from './ledger-types.ts';
import { minutesOf } from './occurrence.ts';
import type { Day, Millis } from './types.ts';

/**
 * What became of a session. `as-planned` says that nothing else is known: of a one-off, whose
 * earlier times Google does not keep, nothing that happened before it was first seen.
 */
export type Fate =
  | 'as-planned'
  | 'shortened'
  | 'lengthened'
  | 'moved'
  | 'declined-by-them'
  | 'declined-by-me'
  | 'counterpart-removed'
  | 'cancelled';

/** Every fate, with none of it counted yet. */
export const NO_FATES: Readonly<Record<Fate, number>> = {
  'as-planned': 0,
  shortened: 0,
  lengthened: 0,
  moved: 0,
  'declined-by-them': 0,
  'declined-by-me': 0,
  'counterpart-removed': 0,
  cancelled: 0,
};

const NONE: readonly Change[] = [];

/** The entries of the ledger by the session they are about. */
export interface SessionLedger {
  /** Those of a session, oldest first; nothing where nothing is known to have happened to it. */
  get(meetingId: string): readonly Change[] | undefined;
}

/** The order in which what happened was seen, and ever the same. */
export function oldestFirst(a: Change, b: Change): number {
  return a.before - b.before || (a.id < b.id ? -1 : 1);
}

/** The ledger by session. What happened to a whole series is no session's own and left out. */
export function bySession(changes: readonly Change[]): SessionLedger {
  // Most sessions have one entry at most, and of ten years few are asked for: a list for each would
  // be most of what all flags of a team need in memory.
  const firsts = new Map<string, Change>();
  const several = new Map<string, Change[]>();
  // Not by an iterator, which makes an object for each: this runs before anything is optimised.
  changes.forEach((change) => {
    const { meetingId } = change;
    if (meetingId === undefined) return;
    const first = firsts.get(meetingId);
    if (first === undefined) {
      firsts.set(meetingId, change);
      return;
    }
    const known = several.get(meetingId);
    if (known === undefined) several.set(meetingId, [first, change]);
    else known.push(change);
  });
  for (const entries of several.values()) entries.sort(oldestFirst);
  return {
    get: (meetingId) => {
      const first = firsts.get(meetingId);
      return first && (several.get(meetingId) ?? [first]);
    },
  };
}

/**
 * Whether a session is elsewhere than its series' rule put it: instants for timed ones, days for
 * all-day ones; made all-day, or timed, is moved as well.
 */
export function isMoved(
  meeting: Pick<Meeting, 'originalStart' | 'start' | 'allDay' | 'zone'>,
): boolean {
  const { originalStart, start, allDay, zone } = meeting;
  if (originalStart === undefined) return false;
  if (typeof originalStart === 'number') return allDay || originalStart !== start;
  return !allDay || originalStart !== dayOf(start, zone);
}

/** One session and what became of it: a dot. */
export interface SessionFate {
  readonly meeting: Meeting;
  readonly fate: Fate;
  /** Of a moved one: where it was planned first, as far as known. */
  readonly movedFrom?: Millis | Day;
  /** Of a shortened or lengthened one: its length before, in minutes. */
  readonly minutesBefore?: number;
  /** The newest entry of the ledger that tells so, where one does. */
  readonly changeId?: string;
}

const AWAY: readonly ChangeKind[] = ['cancelled', 'counterpart-removed'];
const ON_OR_OFF: readonly ChangeKind[] = ['cancelled', 'restored'];
const BY_ME: readonly ChangeKind[] = ['declined-by-me'];
const BY_THEM: readonly ChangeKind[] = ['declined-by-them'];

function newest(entries: readonly Change[], kinds: readonly ChangeKind[]): Change | undefined {
  // Of most sessions there is nothing to tell.
  if (entries.length === 0) return undefined;
  return entries.findLast(({ kind }) => kinds.includes(kind));
}

function fateTold(meeting: Meeting, fate: Fate, by?: Change): SessionFate {
  return by === undefined ? { meeting, fate } : { meeting, fate, changeId: by.id };
}

/**
 * What became of a session, from its entries in the ledger. The strongest counts: what takes it
 * away weighs more than what moves it, and that more than what resizes it.
 *
 * - Cancelled and then restored is not cancelled.
 * - Moved counts even if it was moved back: it happened.
 * - Declined is what both say now, since taking a "no" back is no entry; declined by both counts as
 *   declined by the user, who can speak for that answer only.
 * - Another length counts by what is left of it: shortened and lengthened again is as planned.
 */
export function sessionFate(meeting: Meeting, entries: readonly Change[] = NONE): SessionFate {
  const gone = newest(entries, AWAY);
  if (meeting.status === 'cancelled') {
    const fate = gone?.kind === 'counterpart-removed' ? gone.kind : 'cancelled';
    return fateTold(meeting, fate, gone);
  }
  if (newest(entries, ON_OR_OFF)?.kind === 'cancelled') return fateTold(meeting, 'cancelled', gone);
  const { mine, theirs } = meeting;
  if (mine === 'declined') return fateTold(meeting, 'declined-by-me', newest(entries, BY_ME));
  if (theirs === 'declined') return fateTold(meeting, 'declined-by-them', newest(entries, BY_THEM));
  return (
    movedFate(meeting, entries) ?? resizedFate(meeting, entries) ?? fateTold(meeting, 'as-planned')
  );
}

/** Whether an entry tells of a session that got another time: moved, or back on elsewhere. */
export function isMove({ kind, from, to }: Pick<Change, 'kind' | 'from' | 'to'>): boolean {
  return (
    kind === 'moved' ||
    (kind === 'restored' &&
      to !== undefined &&
      (to.start !== from.start || to.allDay !== from.allDay))
  );
}

function movedFate(meeting: Meeting, entries: readonly Change[]): SessionFate | undefined {
  const first = entries.find(isMove);
  if (first === undefined) {
    const { originalStart } = meeting;
    return originalStart !== undefined && isMoved(meeting)
      ? { meeting, fate: 'moved', movedFrom: originalStart }
      : undefined;
  }
  const { start, allDay } = first.from;
  return {
    meeting,
    fate: 'moved',
    movedFrom: allDay ? dayOf(start, meeting.zone) : start,
    changeId: (entries.findLast(isMove) ?? first).id,
  };
}

/** Whether an entry tells of a session that got another length. */
export function isResize({ kind }: Pick<Change, 'kind'>): boolean {
  return kind === 'shortened' || kind === 'lengthened';
}

function resizedFate(meeting: Meeting, entries: readonly Change[]): SessionFate | undefined {
  const first = entries.find(isResize);
  if (first === undefined) return undefined;
  const minutesBefore = minutesOf(first.from);
  const minutes = minutesOf(meeting);
  if (minutes === minutesBefore) return undefined;
  const fate = minutes < minutesBefore ? 'shortened' : 'lengthened';
  const { id: changeId } = entries.findLast(isResize) ?? first;
  return { meeting, fate, minutesBefore, changeId };
}

/** The fate alone. */
export function fateOf(meeting: Meeting, entries: readonly Change[] = []): Fate {
  return sessionFate(meeting, entries).fate;
}

/** Whether the user will not meet, as far as the calendar tells. */
export function isOff(fate: Fate): boolean {
  return fate === 'cancelled' || fate === 'counterpart-removed' || fate === 'declined-by-me';
}

/** The last sessions, oldest first, and how many had each fate: "6 of the last 8 as planned". */
export interface RecentFates {
  readonly sessions: readonly SessionFate[];
  readonly counts: Readonly<Record<Fate, number>>;
}

/** What became of a session, from its entries; none: it is no session of the plan. */
type FateTeller = (
  meeting: Meeting,
  entries: readonly Change[] | undefined,
) => SessionFate | undefined;

/** What became of the last sessions that have ended, as far as `told` has them in the plan. */
export function recentFates(
  meetings: readonly Meeting[],
  changes: readonly Change[],
  now: Millis,
  count = 8,
  told: FateTeller = sessionFate,
): RecentFates {
  const ended = meetings
    .filter((meeting) => meeting.verdict === 'yes' && meeting.end <= now)
    .toSorted((a, b) => b.start - a.start || (a.id < b.id ? 1 : -1));
  const ledger = bySession(changes);
  const newestFirst: SessionFate[] = [];
  for (const meeting of ended) {
    if (newestFirst.length >= count) break;
    const session = told(meeting, ledger.get(meeting.id));
    if (session !== undefined) newestFirst.push(session);
  }
  const sessions = newestFirst.toReversed();
  const counts = { ...NO_FATES };
  for (const { fate } of sessions) counts[fate] += 1;
  return { sessions, counts };
}
