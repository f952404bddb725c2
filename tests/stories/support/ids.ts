/** Whether sessions stay who they are, whatever becomes of their times and their ids at Google. */
import { expect } from 'vitest';
import type { Meeting } from '../../../utils/domain/calendar-types.ts';
import type { Sight } from './stage.ts';
import { sayStart } from './told-times.ts';
import type { Story } from './tale.ts';

/** A living session's id, by when and with whom it is. */
function idsOf({ meetings }: Sight, nameOf: (meeting: Meeting) => string): Map<string, string> {
  const living = meetings.filter(({ status }) => status !== 'cancelled');
  return new Map(living.map((meeting) => [nameOf(meeting), meeting.id]));
}

/** Nobody meets the same person twice at the same time. */
export function expectNoDoubles(sights: readonly Sight[], zone: string): void {
  for (const { meetings } of sights) {
    const living = meetings.filter(({ status }) => status !== 'cancelled');
    const told = living.map((one) => `${one.counterpart} ${sayStart(one, zone)}`);
    expect(told).toEqual([...new Set(told)]);
  }
}

/** What was over when it was first looked for is not first seen later: the past is not rewritten. */
export function expectNoNewPast(sights: readonly Sight[], zone: string): void {
  const seen = new Set<string>();
  let lookedFor = Number.NEGATIVE_INFINITY;
  for (const { at, meetings } of sights) {
    const added = meetings.filter(({ id, end }) => !seen.has(id) && end <= lookedFor);
    expect(added.map((one) => sayStart(one, zone))).toEqual([]);
    for (const { id } of meetings) seen.add(id);
    lookedFor = at;
  }
}

/** A session that is where one was before is that one, from each reading to the next. */
export function expectSameSessions(sights: readonly Sight[]): void {
  const nameOf = ({ start, counterpart }: Meeting) => `${start} ${counterpart}`;
  for (const [index, sight] of sights.entries()) {
    const before = idsOf(sights[index - 1] ?? sight, nameOf);
    const now = idsOf(sight, nameOf);
    const both = [...before.keys()].filter((name) => now.has(name));
    expect(both.map((name) => now.get(name))).toEqual(both.map((name) => before.get(name)));
  }
}

/** The sessions a story says go on have the ids they had at first. */
export function expectGoingOn(
  { goesOn = {} }: Story,
  sights: readonly Sight[],
  zone: string,
): void {
  const [first, last] = [sights.at(0), sights.at(-1)];
  if (!first || !last) return;
  const nameOf = (meeting: Meeting) => sayStart(meeting, zone);
  const [before, now] = [idsOf(first, nameOf), idsOf(last, nameOf)];
  for (const [then, later] of Object.entries(goesOn)) {
    expect(before.has(then), `a session on ${then}`).toBe(true);
    expect([later, now.get(later)]).toEqual([later, before.get(then)]);
  }
}

/** Entries are about sessions that were seen, and about series by the names they had at first. */
export function expectEntriesOfKnown(sights: readonly Sight[]): void {
  const ids = new Set<string>();
  const firstNames = new Map<string, Set<string>>();
  for (const { meetings } of sights) {
    for (const { id } of meetings) ids.add(id);
    for (const [counterpart, theirs] of Map.groupBy(meetings, (one) => one.counterpart)) {
      const names = firstNames.get(counterpart) ?? new Set(theirs.map(({ lineage }) => lineage));
      firstNames.set(counterpart, names);
    }
  }
  for (const { meetingId, counterpart, lineage } of sights.at(-1)?.ledger ?? []) {
    if (meetingId === undefined) expect(firstNames.get(counterpart)).toContain(lineage);
    else expect(ids).toContain(meetingId);
  }
}
