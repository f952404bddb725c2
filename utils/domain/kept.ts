/**
 * Which sessions went as planned. One did when nothing that happened to it within its notice moved,
 * shortened or dropped it: planning ahead is never counted, nor is more time. What nobody can tell
 * the notice of is told as it is, and counts against nobody until it is proven.
 */
import type { Meeting } from './calendar-types.ts';
import type { Change, Explanation } from './ledger-types.ts';
import { lateness, noticeOf } from './notice.ts';
import { minutesOf } from './occurrence.ts';
import type { KnownPerson } from './people.ts';
import { isOnLeave } from './presence.ts';
import {
  isMove,
  isMoved,
  isOff,
  isResize,
  recentFates,
  sessionFate,
  type Fate,
  type RecentFates,
  type SessionFate,
  type SessionLedger,
} from './reschedules.ts';
import type { KeptSession } from './team-figures.ts';
import type { Thresholds } from './thresholds.ts';
import type { Millis } from './types.ts';

const NONE: readonly Change[] = [];

/** A fate by the rule, and the entries that make it so. */
export interface KeptFate extends SessionFate {
  /** Taken out with enough notice: no session of the plan any more. */
  readonly isTakenOut: boolean;
  /** Empty where it is known from the session alone. */
  readonly by: readonly Change[];
}

/** Whether a fate says that the session did not take place, whoever said no. */
export function isAway(fate: Fate): boolean {
  return isOff(fate) || fate === 'declined-by-them';
}

/** What became of a session by the rule. `notice` in milliseconds. */
export function keptFate(
  meeting: Meeting,
  entries: readonly Change[] = NONE,
  notice: Millis,
): KeptFate {
  const plain = sessionFate(meeting, entries);
  if (plain.fate === 'as-planned') return asPlanned(meeting);
  if (isAway(plain.fate)) {
    const by = entries.filter(({ id }) => id === plain.changeId);
    return { ...plain, isTakenOut: by.some((each) => lateness(each, notice) === 'no'), by };
  }
  const late = entries.filter((each) => lateness(each, notice) !== 'no');
  return movedLate(meeting, entries, late) ?? shortenedLate(meeting, late) ?? asPlanned(meeting);
}

function asPlanned(meeting: Meeting): KeptFate {
  return { meeting, fate: 'as-planned', isTakenOut: false, by: NONE };
}

function movedLate(
  meeting: Meeting,
  entries: readonly Change[],
  late: readonly Change[],
): KeptFate | undefined {
  const moves = late.filter(isMove);
  const [first] = moves;
  if (first !== undefined) {
    const { movedFrom } = sessionFate(meeting, moves);
    const changeId = (moves.at(-1) ?? first).id;
    const from = movedFrom !== undefined && { movedFrom };
    return { meeting, fate: 'moved', ...from, changeId, isTakenOut: false, by: moves };
  }
  const { originalStart } = meeting;
  // Of a move without an entry nobody knows the notice: it is told, and counts against nobody.
  if (originalStart === undefined || entries.some(isMove) || !isMoved(meeting)) return undefined;
  return { meeting, fate: 'moved', movedFrom: originalStart, isTakenOut: false, by: [] };
}

function shortenedLate(meeting: Meeting, late: readonly Change[]): KeptFate | undefined {
  const resized = late.filter(isResize);
  const [first] = resized;
  if (first === undefined) return undefined;
  const minutesBefore = minutesOf(first.from);
  if (minutesOf(meeting) >= minutesBefore) return undefined;
  const changeId = (resized.at(-1) ?? first).id;
  return { meeting, fate: 'shortened', minutesBefore, changeId, isTakenOut: false, by: resized };
}

/**
 * Whether what was said of a change takes it off the manager: the other one or neither of both asked
 * for it, or it was illness, leave or a holiday (field.md, notes on use, 2).
 */
export function isExcused(said: Explanation | undefined): boolean {
  if (said === undefined) return false;
  const { asker, reason } = said;
  return (
    asker === 'them' ||
    asker === 'neither' ||
    reason === 'ill' ||
    reason === 'leave' ||
    reason === 'holiday'
  );
}

/** What a session's place among the others is judged by. */
export interface KeptSource {
  readonly ledger: SessionLedger;
  readonly said: ReadonlyMap<string, Explanation>;
  readonly thresholds: Pick<Thresholds, 'noticeDays'>;
  readonly zone: string;
}

/** A session with what became of it, and what was said of that; on leave nothing is expected. */
export function keptSession(
  meeting: Meeting,
  person: Pick<KnownPerson, 'key' | 'record'>,
  { ledger, said, thresholds, zone }: KeptSource,
): KeptSession {
  const told = keptFate(meeting, ledger.get(meeting.id), noticeOf(thresholds));
  const { fate, isTakenOut, by, changeId } = told;
  const explained = by.map(({ id }) => said.get(id));
  const isFree =
    fate === 'declined-by-them' || isOnLeave(meeting, person.record?.pauses ?? [], zone);
  const isPlain = fate === 'as-planned' || isTakenOut;
  const isNothingSaid = explained.some((each) => (each?.asker ?? each?.reason) === undefined);
  return {
    meeting,
    personKey: person.key,
    fate,
    isTakenOut,
    isExcused: !isPlain && (isFree || (by.length > 0 && explained.every(isExcused))),
    isUnexplained: !isPlain && !isFree && (by.length === 0 || isNothingSaid),
    isHistory: by.every(({ preInstall }) => preInstall),
    ...(changeId !== undefined && { changeId }),
  };
}

/** The last sessions that have ended, by the rule, those taken out in time left out. */
export function keptFates(
  meetings: readonly Meeting[],
  changes: readonly Change[],
  now: Millis,
  thresholds: Pick<Thresholds, 'noticeDays' | 'lastSessions'>,
): RecentFates {
  const notice = noticeOf(thresholds);
  return recentFates(meetings, changes, now, thresholds.lastSessions, (meeting, entries) => {
    const { isTakenOut, by: _, ...told } = keptFate(meeting, entries, notice);
    return isTakenOut ? undefined : told;
  });
}
