/** One-on-ones that are not with reports: the boss, three peers, and a friend in the private calendar. */
import type { Calendar } from './calendar.ts';
import { cast, me } from './seed-cast.ts';
import type { Person } from './seed-cast.ts';
import { on } from './seed-stage.ts';
import type { Stage } from './seed-stage.ts';

function guest({ email, name }: Person) {
  return { email, name, response: 'accepted' as const };
}

export function castPeers(stage: Stage, calendar: Calendar, privateCalendar: Calendar): void {
  petra(stage, calendar);
  jonas(stage, calendar);
  ines(stage, calendar);
  kofi(stage, calendar);
  sam(stage, privateCalendar);
}

/** The boss invites. What she cancels leaves only what is guaranteed. */
function petra(stage: Stage, calendar: Calendar): void {
  const day = stage.workday(4);
  const week = (weeks: number) => stage.time(day.subtract({ weeks }), '11:00');
  const series = stage.series(calendar, {
    summary: 'Mira / Petra',
    start: week(28),
    minutes: cast.petra.minutes,
    rrule: 'FREQ=WEEKLY;INTERVAL=2',
    organizer: cast.petra.email,
    guests: [guest(cast.petra)],
    myResponse: 'accepted',
  });
  const session = (weeks: number) => on(series, day.subtract({ weeks }));
  stage.when(week(8).subtract({ hours: 6 }), () => {
    calendar.move(session(8), { start: week(8).add({ days: 1 }) });
  });
  stage.when(week(6).subtract({ days: 2 }), () => void calendar.cancel(session(6)));
  stage.when(week(4).subtract({ days: 1 }), () => void calendar.decline(session(4), me.email));
}

function jonas(stage: Stage, calendar: Calendar): void {
  const day = stage.workday(2).add({ weeks: 1 });
  const week = (weeks: number) => stage.time(day.subtract({ weeks }), '15:00');
  const series = stage.series(calendar, {
    summary: 'Jonas / Mira',
    start: week(28),
    minutes: cast.jonas.minutes,
    rrule: 'FREQ=WEEKLY;INTERVAL=2',
    organizer: cast.jonas.email,
    guests: [guest(cast.jonas)],
    myResponse: 'accepted',
  });
  stage.when(week(5), () => {
    calendar.removeInvitation(on(series, day.subtract({ weeks: 4 })));
  });
}

function ines(stage: Stage, calendar: Calendar): void {
  const day = stage.workday(3);
  stage.series(calendar, {
    summary: 'Inês / Mira, monthly',
    start: stage.time(day.subtract({ weeks: 28 }), '13:30'),
    minutes: cast.ines.minutes,
    rrule: 'FREQ=WEEKLY;INTERVAL=4',
    guests: [guest(cast.ines)],
  });
}

/** On the second Tuesday of each month. */
function kofi(stage: Stage, calendar: Calendar): void {
  const month = stage.anchor.subtract({ months: 7 }).with({ day: 8 });
  const start = month.add({ days: (9 - month.dayOfWeek) % 7 });
  stage.series(calendar, {
    summary: 'Kofi / Mira',
    start: stage.time(start, '16:00'),
    minutes: cast.kofi.minutes,
    rrule: 'FREQ=MONTHLY;BYDAY=2TU',
    guests: [guest(cast.kofi)],
  });
}

/** Two people at consumer domains who meet every week. */
function sam(stage: Stage, calendar: Calendar): void {
  const day = stage.workday(4);
  stage.series(calendar, {
    summary: 'Tandem with Sam',
    start: stage.time(day.subtract({ weeks: 20 }), '18:30'),
    minutes: cast.sam.minutes,
    rrule: 'FREQ=WEEKLY',
    guests: [guest(cast.sam)],
  });
  stage.event(calendar, 20, {
    summary: 'Dentist',
    start: stage.time(day.add({ weeks: 2 }), '08:00'),
  });
}
