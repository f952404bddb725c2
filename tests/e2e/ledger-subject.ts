/** Somebody with a weekly one-on-one, and the words tests use of its sessions. */
import type { Span } from '../../utils/domain/ledger-types.ts';
import type { Calendar } from '../fake-google/calendar.ts';
import type { Guest } from '../fake-google/event-model.ts';
import type { Occurrence } from '../fake-google/targets.ts';

/** One of them. Weeks are counted from the next session, which is the day after tomorrow. */
export interface Subject {
  readonly calendar: Calendar;
  readonly email: string;
  readonly guest: Guest;
  /** The id of the series as it was made. */
  readonly series: string;
  /** The hour of all sessions. */
  readonly time: Temporal.PlainTime;
  /** When the session of a week was planned to begin. */
  slot(week: number): Temporal.ZonedDateTime;
  /** The session of a week, for an edit. */
  on(week: number): Occurrence;
  /** When a week's session is, so much later than planned, and of so many minutes. */
  span(week: number, later?: Temporal.DurationLike, minutes?: number): Span;
}

/** Puts a weekly session of half an hour into a calendar, since four weeks ago. */
export function addSubject(calendar: Calendar, name: string, time: Temporal.PlainTime): Subject {
  const email = `${name}@northwind.example`;
  const guest: Guest = { email, name, response: 'accepted' };
  const next = Temporal.Now.plainDateISO(calendar.zone)
    .add({ days: 2 })
    .toZonedDateTime({ timeZone: calendar.zone, plainTime: time });
  const slot = (week: number): Temporal.ZonedDateTime => next.add({ weeks: week });
  const series = calendar.createSeries({
    summary: `1:1 ${name}`,
    start: slot(-4),
    rrule: 'FREQ=WEEKLY',
    guests: [guest],
  });
  return {
    calendar,
    email,
    guest,
    series,
    time,
    slot,
    on: (week) => ({ series, originalStart: slot(week) }),
    span: (week, later = { days: 0 }, minutes = 30) => {
      const start = slot(week).add(later);
      const end = start.add({ minutes });
      return { start: start.epochMilliseconds, end: end.epochMilliseconds, allDay: false };
    },
  };
}
