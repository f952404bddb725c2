/** What lies on which day: whole days as bars over several, the rest cut at midnight. */
import type { Listing } from '../shared/wire.ts';
import type { Context, Shown } from './context.ts';
import { wallSpan } from './context.ts';
import { firstFree, placeSideBySide } from './lanes.ts';

/** Pixels of an hour in the grid. */
export const hourHeight = 48;
/** A chip is at least so long that a line of text fits, in minutes. */
const shortest = 22;

export interface Timed {
  readonly shown: Shown;
  readonly place: {
    readonly top: number;
    readonly height: number;
    readonly left: number;
    readonly width: number;
  };
}

/** A bar over some of the days shown. */
export interface Bar {
  readonly shown: Shown;
  /** Days from the first one shown; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

interface Stretch {
  readonly shown: Shown;
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  readonly isWhole: boolean;
}

/** All that is shown, in order of its start. */
export function stretches({ zone }: Pick<Context, 'zone'>, listing: Listing): readonly Stretch[] {
  const events = listing.events.map((event): Stretch => {
    const { start, end } = wallSpan(event, zone);
    const isLong = Temporal.ZonedDateTime.compare(start.add({ days: 1 }), end) <= 0;
    return { shown: { kind: 'event', event }, start, end, isWhole: event.isAllDay || isLong };
  });
  const tasks = listing.tasks.map((task): Stretch => {
    const start = Temporal.Instant.from(task.at).toZonedDateTimeISO(zone);
    const end = start.add({ minutes: 30 });
    return { shown: { kind: 'task', task }, start, end, isWhole: false };
  });
  return [...events, ...tasks].toSorted(
    (a, b) =>
      Temporal.ZonedDateTime.compare(a.start, b.start) ||
      Temporal.ZonedDateTime.compare(b.end, a.end),
  );
}

/** Bars over the days from `first` on, each in the first row that is free. */
export function barsOver(
  all: readonly Stretch[],
  first: Temporal.PlainDate,
  count: number,
): readonly Bar[] {
  const bars = all.flatMap(({ shown, start, end, isWhole }) => {
    const isMidnight = end.hour === 0 && end.minute === 0 && isWhole;
    const last = isMidnight ? end.toPlainDate().subtract({ days: 1 }) : end.toPlainDate();
    const from = Math.max(0, first.until(start.toPlainDate()).days);
    const to = Math.min(count, first.until(last).days + 1);
    return to > from && to > 0 && from < count ? [{ shown, from, to }] : [];
  });
  const ordered = bars.toSorted((a, b) => a.from - b.from || b.to - b.from - (a.to - a.from));
  const rows = firstFree(ordered.map(({ from, to }) => [from, to]));
  return ordered.map((bar, index) => ({ ...bar, row: rows[index] ?? 0 }));
}

/** The timed chips of a day, placed in its column. */
export function timedOn(all: readonly Stretch[], date: Temporal.PlainDate): readonly Timed[] {
  const parts = all
    .filter(({ isWhole }) => !isWhole)
    .flatMap(({ shown, start, end }) => {
      const from = minutesInto(date, start);
      const to = Math.min(24 * 60, minutesInto(date, end));
      if (from >= 24 * 60 || to <= 0) return [];
      const begin = Math.max(0, from);
      return [{ shown, from: begin, to: Math.max(to, begin + shortest) }];
    });
  const lanes = placeSideBySide(parts);
  return parts.map(({ shown, from, to }, index) => ({
    shown,
    place: {
      top: (from / 60) * hourHeight,
      height: ((to - from) / 60) * hourHeight - 2,
      left: lanes[index]?.left ?? 0,
      width: lanes[index]?.width ?? 100,
    },
  }));
}

/** Minutes on the wall from midnight of a day; negative before it. */
function minutesInto(date: Temporal.PlainDate, time: Temporal.ZonedDateTime): number {
  const days = date.until(time.toPlainDate()).days;
  return days * 24 * 60 + time.hour * 60 + time.minute;
}
