/**
 * Pauses: times, such as leave, in which a person's cadence does not count. Both ends belong to a
 * pause: `until` is its last day; without one it goes on until it is ended.
 */
import type { Day, Pause } from './types.ts';

/** Later than any day that can be written. */
const FOREVER: Day = '9999-12-31';

function lastOf({ until }: Pause): Day {
  return until ?? FOREVER;
}

function dayAfter(day: Day): Day {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

function dayBefore(day: Day): Day {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}

/** The pauses by day, those that overlap or follow upon one another joined; empty ones left out. */
export function joinPauses(pauses: readonly Pause[]): Pause[] {
  const joined: Pause[] = [];
  const ordered = pauses
    .filter((pause) => pause.from <= lastOf(pause))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  for (const pause of ordered) {
    const before = joined.at(-1);
    if (before === undefined || (before.until && dayAfter(before.until) < pause.from)) {
      joined.push(pause);
    } else if (lastOf(pause) > lastOf(before)) {
      joined[joined.length - 1] = withEnd(before.from, pause.until);
    }
  }
  return joined;
}

function withEnd(from: Day, until: Day | undefined): Pause {
  return until === undefined ? { from } : { from, until };
}

/** The pause a day lies in; of several the one that goes on longest. */
export function pauseOn(pauses: readonly Pause[], day: Day): Pause | undefined {
  return joinPauses(pauses).find((pause) => pause.from <= day && day <= lastOf(pause));
}

/** Whether somebody is on pause on a day. */
export function isPausedOn(pauses: readonly Pause[], day: Day): boolean {
  return pauseOn(pauses, day) !== undefined;
}

/** The pauses with one more. */
export function addPause(pauses: readonly Pause[], pause: Pause): Pause[] {
  return joinPauses([...pauses, pause]);
}

/** Back on `day`: the pause it lies in ends the day before. Earlier and later ones stay. */
export function endPause(pauses: readonly Pause[], day: Day): Pause[] {
  return joinPauses(pauses).flatMap((pause) => {
    if (pause.from > day || lastOf(pause) < day) return [pause];
    return pause.from === day ? [] : [withEnd(pause.from, dayBefore(day))];
  });
}
