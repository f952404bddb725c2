/**
 * What happened to somebody's sessions at short notice lately, weighed: moved within the week is
 * less than out of it, and cancelled is most (weights: field.md, ours). The weight decides only
 * whether to say so; what is said are the facts.
 */
import { DAY, WEEK, zoned } from '../time.ts';
import type { Meeting } from './calendar-types.ts';
import type { Change } from './ledger-types.ts';
import { isAway, isExcused, keptFate } from './kept.ts';
import { lateness, noticeOf, startAtStake } from './notice.ts';
import type { KnownPerson } from './people.ts';
import { isOnLeave } from './presence.ts';
import { isMove, oldestFirst } from './reschedules.ts';
import { shortNotice } from './short-notice.ts';
import { sessionsFrom } from './team-people.ts';
import type { TeamRecords } from './team-records.ts';
import type { Thresholds } from './thresholds.ts';
import type { Millis } from './types.ts';

/** What an entry comes to. */
export type UnsteadyKind = 'moved' | 'shortened' | 'cancelled';

/** One entry of the ledger that counts. */
export interface UnsteadyChange {
  readonly change: Change;
  readonly meeting: Meeting;
  readonly kind: UnsteadyKind;
  readonly weight: number;
}

/** What happened to one person's sessions, oldest first. */
export interface Unsteady {
  readonly changes: readonly UnsteadyChange[];
  readonly weight: number;
}

type UnsteadySource = Pick<TeamRecords, 'ledger' | 'said' | 'thresholds' | 'now' | 'zone'>;

/**
 * What counts of the last weeks, by when it was seen: proven to have come at short notice, seen
 * since the installation, still standing, and asked for by the manager or by nobody knows whom. An
 * excuse takes it away (`isExcused`).
 */
export function unsteadyOf(person: KnownPerson, source: UnsteadySource): Unsteady {
  const { now, thresholds } = source;
  const since = now - thresholds.windowWeeks * WEEK;
  // Nothing happens to a session that has ended, so those before the window need no look.
  const sessions = sessionsFrom(person.meetings, since - DAY);
  const pauses = person.record?.pauses ?? [];
  const changes = sessions
    .filter((meeting) => !isOnLeave(meeting, pauses, source.zone))
    .flatMap((meeting) => countedOf(meeting, since, source))
    .toSorted(({ change: a }, { change: b }) => oldestFirst(a, b));
  return { changes, weight: changes.reduce((sum, { weight }) => sum + weight, 0) };
}

function countedOf(
  meeting: Meeting,
  since: Millis,
  { ledger, said, thresholds, now, zone }: UnsteadySource,
): UnsteadyChange[] {
  const entries = ledger.get(meeting.id);
  if (entries === undefined) return [];
  const notice = noticeOf(thresholds);
  const lately = entries.filter(
    (change) =>
      change.before > since &&
      change.before <= now &&
      !change.preInstall &&
      lateness(change, notice) === 'yes' &&
      !isExcused(said.get(change.id)),
  );
  if (lately.length === 0) return [];
  const fate = keptFate(meeting, entries, notice);
  return lately.flatMap((change): UnsteadyChange[] => {
    const kind = kindOf(change, fate.by, isAway(fate.fate));
    if (kind === undefined) return [];
    return [{ change, meeting, kind, weight: weightOf(change, kind, thresholds, zone) }];
  });
}

/** What an entry comes to: a cancellation only while it stands, a resize only where time is lost. */
function kindOf(change: Change, by: readonly Change[], isGone: boolean): UnsteadyKind | undefined {
  if (isMove(change)) return 'moved';
  if (change.kind === 'shortened') return by.includes(change) ? 'shortened' : undefined;
  if (!isGone || !by.includes(change) || change.kind === 'declined-by-them') return undefined;
  return 'cancelled';
}

function weightOf(
  change: Change,
  kind: UnsteadyKind,
  thresholds: Thresholds,
  zone: string,
): number {
  switch (kind) {
    case 'cancelled':
      return thresholds.weightCancelled;
    case 'shortened':
      return thresholds.weightShortened;
    case 'moved': {
      const isLast = shortNotice(startAtStake(change), change, DAY) === 'yes';
      const weight = isLast ? thresholds.weightMovedLate : thresholds.weightMoved;
      const { from, to = from } = change;
      if (weight >= thresholds.weightMovedOut) return weight;
      const isOut = weekOf(from.start, zone) !== weekOf(to.start, zone);
      return isOut ? thresholds.weightMovedOut : weight;
    }
  }
}

/** The Monday of an instant's week, as a day. */
function weekOf(at: Millis, zone: string): string {
  const day = zoned(at, zone).toPlainDate();
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}

/** Whether somebody's sessions need a look. */
export function isUnsteady({ weight }: Unsteady, { alertWeight }: Thresholds): boolean {
  return weight >= alertWeight;
}

/** The entries of one session that count, for marks and cards. */
export function unsteadySessions({ changes }: Unsteady): readonly string[] {
  return [...new Set(changes.map(({ meeting }) => meeting.id))];
}
