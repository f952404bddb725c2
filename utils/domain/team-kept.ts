/** What became of sessions over time, and how much notice there was, over any stretch of time. */
import type { Meeting } from './calendar-types.ts';
import type { Change } from './ledger-types.ts';
import { keptSession } from './kept.ts';
import { bookedWithin, firstStart, noticeBucket, noticeOf, startAtStake } from './notice.ts';
import type { KnownPerson } from './people.ts';
import { NO_FATES, type Fate } from './reschedules.ts';
import type {
  FatesOf,
  Figure,
  KeptSession,
  NoticeBucket,
  NoticeFigures,
  Stretch,
} from './team-figures.ts';
import { sessionsBetween } from './team-people.ts';
import type { TeamRecords } from './team-records.ts';
import { timeParts, type TimeStep } from './time-parts.ts';

/** Sessions with these people that have ended, of a stretch, with what became of each, by start. */
export function keptSessions(
  people: readonly KnownPerson[],
  stretch: Stretch,
  records: TeamRecords,
): KeptSession[] {
  return people
    .flatMap((person) =>
      sessionsBetween(person.meetings, stretch.from, stretch.to)
        .filter(({ end }) => end <= records.now)
        .map((meeting) => keptSession(meeting, person, records)),
    )
    .toSorted(({ meeting: a }, { meeting: b }) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

/** The sessions by parts of time, none left out between the first and the last, oldest first. */
export function fatesOver(
  sessions: readonly KeptSession[],
  stretch: Stretch,
  step: TimeStep,
  { zone, installedAt }: Pick<TeamRecords, 'zone' | 'installedAt'>,
): FatesOf[] {
  const counted = sessions.filter(({ isTakenOut }) => !isTakenOut);
  let at = 0;
  return timeParts(stretch, step, zone).map(({ from, to, end }): FatesOf => {
    const first = at;
    while ((counted[at]?.meeting.start ?? end) < end) at += 1;
    return { from, to, ...countFates(counted.slice(first, at)), isHistory: end <= installedAt };
  });
}

/** How many sessions had each fate; those taken out in time are in none. */
export function countFates(sessions: readonly KeptSession[]): Pick<FatesOf, 'counts' | 'total'> {
  const counted = sessions.filter(({ isTakenOut }) => !isTakenOut);
  const ids: Record<Fate, string[]> = byKey(Object.keys(NO_FATES) as Fate[]);
  for (const { fate, meeting } of counted) ids[fate].push(meeting.id);
  return {
    counts: figures(ids),
    total: { value: counted.length, sessions: counted.map(({ meeting }) => meeting.id) },
  };
}

function byKey<Key extends string>(keys: readonly Key[]): Record<Key, string[]> {
  const lists = Object.fromEntries(keys.map((key) => [key, []]));
  return lists as unknown as Record<Key, string[]>;
}

function figures<Key extends string>(ids: Record<Key, string[]>): Record<Key, Figure> {
  const made = Object.entries<string[]>(ids).map(([key, sessions]) => [
    key,
    { value: sessions.length, sessions: [...new Set(sessions)] },
  ]);
  return Object.fromEntries(made) as Record<Key, Figure>;
}

const BUCKETS: readonly NoticeBucket[] = ['after', 'day', 'two-days', 'week', 'longer', 'unknown'];

/** What the manager may have done to a session; the other's "no" and more time are not counted. */
function isOwnDoing({ kind }: Change): boolean {
  return (
    kind === 'moved' ||
    kind === 'shortened' ||
    kind === 'cancelled' ||
    kind === 'declined-by-me' ||
    kind === 'counterpart-removed'
  );
}

/**
 * How much notice there was, of everything that happened to these sessions and of their bookings,
 * since the record started. A session that was moved twice counts twice; its id stands there once.
 */
export function noticeFigures(
  sessions: readonly Meeting[],
  { ledger, thresholds, installedAt }: Pick<TeamRecords, 'ledger' | 'thresholds' | 'installedAt'>,
): NoticeFigures {
  const notice = noticeOf(thresholds);
  const changed = byKey(BUCKETS);
  const booked = byKey(BUCKETS);
  for (const meeting of sessions) {
    const entries = ledger.get(meeting.id) ?? [];
    for (const change of entries) {
      if (change.preInstall || !isOwnDoing(change)) continue;
      changed[noticeBucket(startAtStake(change), change, notice)].push(meeting.id);
    }
    const when = bookedWithin(meeting);
    if (when.before > installedAt) {
      booked[noticeBucket(firstStart(meeting, entries), when, notice)].push(meeting.id);
    }
  }
  return { changed: figures(changed), booked: figures(booked) };
}
