/** A small calendar to edit and to read, described by plain data, so that it can be made again. */
import type { Calendar } from '../fake-google/calendar.ts';
import type { NewEvent } from '../fake-google/new-event.ts';
import { createLocalGoogle, type LocalGoogle } from './local-google.ts';

/** Who owns the calendar, and whom they meet. */
export const OWNER = 'mira@northwind.example';
export const COLLEAGUES = ['ana', 'ben', 'cleo', 'dev'].map((name) => `${name}@northwind.example`);
/** Met in series only: in a single event nobody can tell a one-on-one from any meeting. */
export const PARTNER = 'zoe@partner.example';
/** Joins, to make it a group. */
export const THIRD = 'kim@northwind.example';

/** How often, as a person would say it. */
export type Rhythm = 'once' | 'daily' | 'weekly' | 'twice a week' | 'biweekly' | 'monthly';

/** One event or series. */
export interface EventPlan {
  readonly rhythm: Rhythm;
  /** Of those met. */
  readonly person: number;
  readonly isMine: boolean;
  /** When it begins, in days from the beginning of the story. */
  readonly day: number;
  readonly hour: number;
  readonly minutes: number;
  readonly allDay: boolean;
  readonly zone: string;
  /** How many there are; 0 for no end. */
  readonly count: number;
  /** What else is on the guest list. */
  readonly room: boolean;
}

/** A calendar as it is before anything happens. */
export interface CalendarPlan {
  readonly begin: string;
  readonly zone: string;
  readonly orphans: 'sparse' | 'gone';
  readonly exceptions: 'dropped' | 'kept';
  readonly bareCancellations: boolean;
  /** A series' times and its end are edited more than once between two syncs. */
  readonly isHasty: boolean;
  readonly events: readonly EventPlan[];
}

/** The calendar, its Google, and the hand that turns the clock. */
export interface Stage {
  readonly google: LocalGoogle;
  readonly calendar: Calendar;
  readonly isHasty: boolean;
  /** Whom each lineage is with. */
  readonly people: Map<string, string>;
  /** Series whose times or end were edited since the last sync. */
  readonly edited: Set<string>;
  now: Temporal.Instant;
}

/** Sets a calendar up. */
export function setStage(plan: CalendarPlan): Stage {
  const clock = { now: Temporal.Instant.from(plan.begin) };
  const google = createLocalGoogle(() => clock.now);
  google.world.addAccount({ email: OWNER, name: 'Mira', zone: plan.zone });
  const calendar = google.world.calendar(OWNER);
  calendar.habits.orphans = plan.orphans;
  calendar.habits.exceptions = plan.exceptions;
  calendar.habits.bareCancellations = plan.bareCancellations;
  const stage: Stage = {
    google,
    calendar,
    isHasty: plan.isHasty,
    people: new Map(),
    edited: new Set(),
    get now() {
      return clock.now;
    },
    set now(at) {
      clock.now = at;
    },
  };
  for (const event of plan.events) putEvent(stage, event);
  return stage;
}

/** Puts an event or a series into the calendar. */
export function putEvent({ calendar, people, now }: Stage, plan: EventPlan): string {
  const { rhythm, person, isMine, minutes, hour, allDay, zone, count, room } = plan;
  const others = rhythm === 'once' ? COLLEAGUES : [...COLLEAGUES, PARTNER];
  const other = others[person % others.length] ?? THIRD;
  const near = now.toZonedDateTimeISO(zone).toPlainDate().add({ days: plan.day });
  // Every month has this day, and those around it.
  const day = rhythm === 'monthly' ? near.with({ day: Math.min(Math.max(near.day, 5), 24) }) : near;
  const start = allDay
    ? day
    : day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour }) });
  const event: NewEvent = {
    start,
    summary: 'Catch-up',
    ...(allDay ? {} : { minutes }),
    organizer: isMine ? OWNER : other,
    guests: [
      other,
      ...(room ? [{ email: 'room@resource.calendar.google.com', resource: true }] : []),
    ],
  };
  const counted = count > 0 ? `;COUNT=${count}` : '';
  const id =
    rhythm === 'once'
      ? calendar.create(event)
      : calendar.createSeries({ ...event, rrule: `${ruleOf(rhythm, day)}${counted}` });
  people.set(id, other);
  return id;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function ruleOf(rhythm: Exclude<Rhythm, 'once'>, day: Temporal.PlainDate): string {
  const weekday = (after: number) => WEEKDAYS[(day.dayOfWeek - 1 + after) % 7];
  switch (rhythm) {
    case 'daily':
      return 'FREQ=DAILY';
    case 'weekly':
      return 'FREQ=WEEKLY';
    case 'twice a week':
      return `FREQ=WEEKLY;BYDAY=${weekday(0)},${weekday(2)}`;
    case 'biweekly':
      return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday(0)}`;
    case 'monthly':
      return 'FREQ=MONTHLY';
  }
}
