/** What else is in a calendar: no one-on-ones. */
import type { NewEvent } from '../fake-google/new-event.ts';
import { COLLEAGUES, THIRD, type Stage } from './stage.ts';

/** Tomorrow or some days later. */
export function soon({ calendar, now }: Stage, amount: number): Temporal.ZonedDateTime {
  const day = now
    .toZonedDateTimeISO(calendar.zone)
    .toPlainDate()
    .add({ days: 1 + (amount % 9) });
  return day.toZonedDateTime({
    timeZone: calendar.zone,
    plainTime: `${8 + (amount % 9)}:15`.padStart(5, '0'),
  });
}

/** Blocks, groups, meetings with strangers, and an all-hands. */
export const BESIDES: readonly ((stage: Stage, amount: number) => NewEvent)[] = [
  (stage, amount) => ({ summary: 'Lunch', start: soon(stage, amount) }),
  (stage, amount) => ({ summary: 'Team', start: soon(stage, amount), guests: COLLEAGUES }),
  (stage, amount) => ({
    summary: 'Design review',
    start: soon(stage, amount),
    guests: [
      THIRD,
      { email: 'room-1@resource.calendar.google.com', resource: true },
      ...COLLEAGUES,
    ],
    organizer: THIRD,
  }),
  (stage, amount) => ({ summary: 'Focus', start: soon(stage, amount), eventType: 'focusTime' }),
  (stage, amount) => ({
    summary: 'Sales',
    start: soon(stage, amount),
    guests: ['max@other.example'],
  }),
  (stage, amount) => ({
    summary: 'All hands',
    start: soon(stage, amount),
    guests: COLLEAGUES,
    attendeesOmitted: true,
  }),
];
