/**
 * Two sights of a calendar: what was known, and a complete look at it now. What became of each
 * session goes to the ledger; what cannot be proven does not.
 */
import { isCancellation, sinceOf, startComparing } from './comparing.ts';
import { inOrder } from './matching.ts';
import { isSettled } from './occurrence.ts';
import { observeSeries, usualCounterpart } from './series-entries.ts';
import { seeAgain, seeFirst } from './sighting.ts';
import { findUnseen } from './unseen.ts';
import type { Known } from './known-calendar.ts';
import type { Look } from './look.ts';
import type { Meeting } from './calendar-types.ts';
import type { Observation, SeriesRecord } from './ledger-types.ts';

/** What two sights come to. */
export interface Comparison {
  readonly put: readonly Meeting[];
  readonly remove: readonly string[];
  readonly series: readonly SeriesRecord[];
  readonly observed: readonly Observation[];
  /** What first sights tell of a past nobody watched: known already, it is no second entry. */
  readonly found: readonly Observation[];
  /** Missing without a reason: to be asked for before anything is believed. */
  readonly missing: readonly Meeting[];
  /** Of which nobody can say whether they changed, since they could not be read. */
  readonly unsure: readonly string[];
  /** Coming sessions that are off by this look, of how many that were on. */
  readonly lost: readonly Meeting[];
  readonly coming: number;
}

/** Compares what was known with a look. */
export function compare(known: Known, look: Look): Comparison {
  const comparing = startComparing(known, look);
  const { meetingOf } = comparing;
  const put = new Map<string, Meeting>();
  const shown = new Set<string>();
  const remove: string[] = [];
  /** Off for all that Google says; what lives but is no one-on-one any more was seen. */
  const off = new Set<string>();
  const observed: Observation[] = [];
  const found: Observation[] = [];

  for (const seen of inOrder(look, meetingOf)) {
    if (seen.event.status === 'cancelled' && !isCancellation(comparing, seen)) continue;
    const meeting = meetingOf(seen);
    const id = meeting?.id ?? known.ids.get(seen.key) ?? '';
    if (shown.has(id)) continue;
    const sighting =
      meeting === undefined ? seeFirst(comparing, seen) : seeAgain(comparing, seen, meeting);
    if (meeting !== undefined || sighting.put !== undefined) shown.add(id);
    if (sighting.put !== undefined) put.set(id, sighting.put);
    if (seen.event.status === 'cancelled') off.add(id);
    if (sighting.forget === true) remove.push(id);
    (meeting === undefined ? found : observed).push(...sighting.observed);
  }

  const unseen = findUnseen(comparing, shown);
  for (const meeting of unseen.put) put.set(meeting.id, meeting);
  for (const id of unseen.remove) {
    remove.push(id);
    off.add(id);
  }
  observed.push(...observeSeries([...comparing.placed.values()], unseen.ended, comparing));
  const coming = known.meetings.filter(
    ({ end, status }) => end > look.at && status !== 'cancelled',
  );
  return {
    put: [...put.values()].map((meeting) => ({
      ...meeting,
      lastSeenAt: look.certifiedAt,
      settled: isSettled(meeting, look.at),
    })),
    remove,
    series: seriesToKeep(known, look, [...put.values()]),
    observed,
    found,
    missing: unseen.missing,
    unsure: [...unseen.lost, ...[...known.unsure].filter((id) => !shown.has(id))],
    lost: coming.filter(({ id }) => off.has(id)),
    coming: coming.length,
  };
}

/** The series of the sessions kept, as now seen; of others nothing is kept. */
function seriesToKeep(known: Known, look: Look, put: readonly Meeting[]): SeriesRecord[] {
  const meetings = [...known.meetings, ...put];
  return [...new Set(meetings.map(({ lineage }) => lineage))].flatMap((lineage) => {
    const sight = look.lineageOf(lineage);
    if (sight === undefined) return [];
    const segments = [...sight.now.values()];
    const isChanged = segments.some((segment) => sight.before.get(segment.seriesId) !== segment);
    if (!isChanged) return [];
    const { account, calendarId } = known;
    const { aliases } = sight;
    const counterpart = usualCounterpart(meetings, lineage) ?? '';
    const since = sight.isNew ? 0 : sinceOf(sight, look);
    return [{ account, calendarId, lineage, aliases, counterpart, segments, since }];
  });
}
