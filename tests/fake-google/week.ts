import type { CalendarState } from './calendar-state.ts';
import type { Span } from './event-model.ts';
import { selectEvents } from './list-events.ts';
import { parseListQuery } from './list-query.ts';
import type { ApiEvent } from './render.ts';

/** An event on the week page. `place` is missing in the all-day strip. */
export interface Chip {
  readonly id: string;
  readonly title: string;
  readonly time: string;
  readonly isDeclined: boolean;
  /** Only one line of text fits. */
  readonly isShort: boolean;
  readonly place: Place | undefined;
}

interface Place {
  /** Pixels; an hour is 48. */
  readonly top: number;
  readonly height: number;
  /** Percent of the column. */
  readonly left: number;
  readonly width: number;
}

export interface Day {
  readonly date: Temporal.PlainDate;
  readonly allDay: readonly Chip[];
  readonly timed: readonly Chip[];
}

interface Shown {
  readonly event: ApiEvent;
  readonly span: Span;
}

/** The week, from Monday, that a day lies in, as the calendar's owner sees it. */
export function weekOf(state: CalendarState, day: Temporal.PlainDate): readonly Day[] {
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  const events = eventsOf(state, monday);
  return Array.from({ length: 7 }, (_, index) => {
    const date = monday.add({ days: index });
    return {
      date,
      allDay: events.filter((shown) => coversDay(shown, date)).map((shown) => chip(state, shown)),
      timed: placed(state, events, date),
    };
  });
}

function eventsOf(state: CalendarState, monday: Temporal.PlainDate): Shown[] {
  const from = monday.toZonedDateTime(state.zone).toInstant();
  const until = monday.add({ days: 7 }).toZonedDateTime(state.zone).toInstant();
  const query = parseListQuery(
    new URLSearchParams({
      singleEvents: 'true',
      orderBy: 'startTime',
      timeMin: from.toString(),
      timeMax: until.toString(),
    }),
  );
  const view = {
    zone: state.zone,
    maxAttendees: undefined,
    hides: 'nothing',
    isBare: false,
  } as const;
  return selectEvents(state, { query, view, since: undefined })
    .toSorted((a, b) => Temporal.Instant.compare(a.start, b.start))
    .flatMap(({ event }) => {
      const span = spanOf(state, event);
      return span ? [{ event, span }] : [];
    });
}

function spanOf(state: CalendarState, { start, end }: ApiEvent): Span | undefined {
  if (start?.date && end?.date) {
    const from = Temporal.PlainDate.from(start.date);
    return { allDay: true, start: from, end: Temporal.PlainDate.from(end.date) };
  }
  if (!start?.dateTime || !end?.dateTime) return undefined;
  const at = (text: string) => Temporal.Instant.from(text).toZonedDateTimeISO(state.zone);
  return { allDay: false, start: at(start.dateTime), end: at(end.dateTime) };
}

function coversDay({ span }: Shown, date: Temporal.PlainDate): boolean {
  return (
    span.allDay &&
    Temporal.PlainDate.compare(span.start, date) <= 0 &&
    Temporal.PlainDate.compare(span.end, date) > 0
  );
}

/** A chip is at least so long on the page that a line of text fits. */
const shortest = 20;

/** The timed events of a day; those at the same time stand side by side. */
function placed(state: CalendarState, events: readonly Shown[], date: Temporal.PlainDate): Chip[] {
  const bars = events.flatMap(({ event, span }) => {
    if (span.allDay || !span.start.toPlainDate().equals(date)) return [];
    const from = span.start.hour * 60 + span.start.minute;
    const minutes = Math.max(span.start.until(span.end).total('minutes'), shortest);
    return [{ event, span, from, to: from + minutes }];
  });
  return overlapping(bars).flatMap((cluster) => {
    const ends: number[] = [];
    const lanes = cluster.map(({ from, to }) => {
      const free = ends.findIndex((end) => end <= from);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = to;
      return lane;
    });
    const width = 96 / ends.length;
    return cluster.map(({ event, span, from, to }, index) => ({
      ...chip(state, { event, span }),
      isShort: to - from < 40,
      place: {
        top: from * 0.8,
        height: (to - from) * 0.8,
        left: (lanes[index] ?? 0) * width,
        width,
      },
    }));
  });
}

/** Bars in order of their start, split where nothing goes on. */
function overlapping<Bar extends { from: number; to: number }>(bars: readonly Bar[]): Bar[][] {
  const clusters: Bar[][] = [];
  let end = 0;
  for (const bar of bars) {
    if (bar.from >= end) clusters.push([]);
    clusters.at(-1)?.push(bar);
    end = Math.max(bar.from >= end ? 0 : end, bar.to);
  }
  return clusters;
}

function chip(state: CalendarState, { event, span }: Shown): Chip {
  const mine = event.attendees?.find(({ email }) => email === state.id);
  return {
    id: event.id ?? '',
    title: event.summary ?? '(No title)',
    time: span.allDay ? '' : `${clock(span.start)} to ${clock(span.end)}`,
    isDeclined: mine?.responseStatus === 'declined',
    isShort: true,
    place: undefined,
  };
}

function clock(time: Temporal.ZonedDateTime): string {
  return time.toPlainTime().toString({ smallestUnit: 'minute' });
}
