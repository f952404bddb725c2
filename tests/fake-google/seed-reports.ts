/** The six reports' one-on-ones: every way a session can go, spread over half a year. */
import type { Calendar } from './calendar.ts';
import { cast, rooms } from './seed-cast.ts';
import type { Person } from './seed-cast.ts';
import { on } from './seed-stage.ts';
import type { Ref, Stage } from './seed-stage.ts';

/** Sessions begin within office hours unless the demo is given outside of them. */
function isOfficeHour(start: Temporal.ZonedDateTime): boolean {
  return start.dayOfWeek <= 5 && start.hour >= 8 && start.hour < 17;
}

function guest({ email, name }: Person) {
  return { email, name, response: 'accepted' as const };
}

/** Moves every edit of the story onto the calendar's script. */
export function castReports(stage: Stage, calendar: Calendar): void {
  ana(stage, calendar);
  ben(stage, calendar);
  chi(stage, calendar);
  dee(stage, calendar);
  eli(stage, calendar);
  max(stage, calendar);
}

/** The next session. Her series moved to another day and hour ten weeks ago; one moved twice. */
function ana(stage: Stage, calendar: Calendar): void {
  const { anchor, slot } = stage;
  const usual = isOfficeHour(slot) ? slot.toPlainTime() : Temporal.PlainTime.from('10:00');
  const firstDay = stage.workday(2);
  const series = stage.series(calendar, {
    summary: '1:1 Ana / Mira',
    start: stage.time(firstDay.subtract({ weeks: 27 }), '10:30'),
    minutes: cast.ana.minutes,
    rrule: 'FREQ=WEEKLY',
    guests: [guest(cast.ana)],
    hangoutLink: 'https://meet.google.com/ana-mira-one',
  });
  const week = (weeks: number, time = usual.toString()) =>
    stage.time(anchor.subtract({ weeks }), time);
  stage.when(week(11), () => {
    series.id = calendar.moveThisAndFollowing(on(series, firstDay.subtract({ weeks: 10 })), {
      days: firstDay.until(anchor).days,
      time: usual,
    });
  });
  const session = (weeks: number) => on(series, anchor.subtract({ weeks }));
  stage.when(week(8).subtract({ hours: 20 }), () => {
    calendar.decline(session(8), cast.ana.email);
  });
  stage.when(week(6).subtract({ days: 3 }), () => {
    calendar.move(session(6), { start: week(6).add({ days: 1 }) });
  });
  stage.when(week(6).subtract({ hours: 3 }), () => {
    calendar.move(session(6), { start: week(6).add({ days: 2, hours: 1 }) });
  });
  stage.when(week(4).subtract({ days: 10 }), () => {
    calendar.cancel(session(4));
  });
  stage.when(week(2).subtract({ hours: 2 }), () => {
    calendar.move(session(2), { start: week(2).add({ days: 1 }) });
  });
  if (!isOfficeHour(slot)) {
    stage.when(slot.subtract({ days: 9 }), () => {
      calendar.move(session(0), { start: slot });
    });
  }
}

/** The other one of today, if the day has room. He gives way in busy weeks. */
function ben(stage: Stage, calendar: Calendar): void {
  const later = laterToday(stage);
  const isUsual = later !== undefined && isOfficeHour(later);
  const day = isUsual ? stage.anchor : stage.workday(1);
  const time = isUsual ? later.toPlainTime().toString() : '11:00';
  const week = (weeks: number) => stage.time(day.subtract({ weeks }), time);
  const series = stage.series(calendar, {
    summary: 'Ben / Mira',
    start: week(27),
    minutes: cast.ben.minutes,
    rrule: 'FREQ=WEEKLY',
    guests: [guest(cast.ben)],
    privateProperties: { 'agenda-tool': 'ben-27' },
  });
  const session = (weeks: number) => on(series, day.subtract({ weeks }));
  stage.when(week(16).subtract({ days: 8 }), () => {
    calendar.move(session(16), { start: week(16).add({ hours: 1 }) });
  });
  // Cancelled while still ahead of the split: its old id stays behind without a place.
  stage.when(week(12), () => {
    calendar.cancel(session(8));
  });
  stage.when(week(9).subtract({ days: 2 }), () => {
    series.id = calendar.renameThisAndFollowing(session(9), '1:1 Ben / Mira');
  });
  stage.when(week(7).subtract({ days: 1 }), () => void calendar.cancel(session(7)));
  stage.when(week(5).subtract({ hours: 2 }), () => void calendar.cancel(session(5)));
  stage.when(week(3).subtract({ hours: 5 }), () => void calendar.cancel(session(3)));
  stage.when(week(1).subtract({ hours: 1 }), () => void calendar.shorten(session(1), 15));
  if (later && !isUsual) {
    stage.when(later.subtract({ days: 8 }), () => {
      calendar.move(session(0), { start: later });
    });
  }
}

/** An hour after Ana's session, if that is still today and not in the night. */
function laterToday({ now, zone, slot }: Stage): Temporal.ZonedDateTime | undefined {
  const later = slot.add({ minutes: cast.ana.minutes + 60 });
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  return later.toPlainDate().equals(today) && later.hour < 23 ? later : undefined;
}

/** Fortnightly, in a room. */
function chi(stage: Stage, calendar: Calendar): void {
  const day = stage.workday(1);
  const week = (weeks: number) => stage.time(day.subtract({ weeks }), '14:00');
  const series = stage.series(calendar, {
    summary: 'Chi <> Mira',
    start: week(28),
    minutes: cast.chi.minutes,
    rrule: 'FREQ=WEEKLY;INTERVAL=2',
    guests: [guest(cast.chi), rooms.fjord],
    location: 'Fjord (4)',
  });
  const session = (weeks: number) => on(series, day.subtract({ weeks }));
  stage.when(week(10).subtract({ days: 12 }), () => {
    calendar.move(session(10), { start: week(10).add({ days: 1 }) });
  });
  stage.when(week(6).subtract({ hours: 15 }), () => {
    calendar.decline(session(6), cast.chi.email);
  });
  stage.when(week(4).subtract({ hours: 4 }), () => {
    calendar.move(session(4), { start: week(4).add({ hours: 2, minutes: 30 }) });
  });
}

/** Her series ended five weeks ago, and nobody put anything in its place. */
function dee(stage: Stage, calendar: Calendar): void {
  const day = stage.workday(2);
  const week = (weeks: number) => stage.time(day.subtract({ weeks }), '09:30');
  const series = stage.series(calendar, {
    summary: 'Dee one-on-one',
    start: week(27),
    minutes: cast.dee.minutes,
    rrule: 'FREQ=WEEKLY;BYDAY=' + weekday(day),
    guests: [guest(cast.dee)],
  });
  const session = (weeks: number) => on(series, day.subtract({ weeks }));
  stage.when(week(14).subtract({ days: 1 }), () => void calendar.cancel(session(14)));
  // Lies beyond the end: only a bare id is left of this cancellation.
  stage.when(week(7), () => void calendar.cancel(session(4)));
  stage.when(week(5).subtract({ days: 1 }), () => calendar.endSeries(session(5)));
}

/** No series: sessions are arranged one by one, and not all are named as such. */
function eli(stage: Stage, calendar: Calendar): void {
  const day = stage.workday(3);
  const sessions = [24, 21, 19, 15, 12, 9, 7, 3, -1].map((weeks, index): Ref => {
    const start = stage.time(day.subtract({ weeks }), ['15:00', '15:30', '16:30'][index % 3] ?? '');
    return stage.event(calendar, 9 - (index % 4) * 2, {
      summary: index % 2 === 0 ? '1:1 Eli' : 'Eli & Mira',
      start,
      minutes: cast.eli.minutes,
      guests: [guest(cast.eli)],
    });
  });
  const edit = (index: number, hoursBefore: number, change: (ref: Ref) => void) => {
    const weeks = [24, 21, 19, 15, 12, 9, 7, 3, -1][index] ?? 0;
    const start = stage.time(day.subtract({ weeks }), '15:00');
    const ref = sessions[index];
    if (ref) stage.when(start.subtract({ hours: hoursBefore }), () => change(ref));
  };
  edit(2, 26, ({ id }) => void calendar.cancel(id));
  edit(4, 5, ({ id }) => {
    calendar.move(id, { start: stage.time(day.subtract({ weeks: 12 }).add({ days: 1 }), '09:00') });
  });
  edit(6, 30, ({ id }) => void calendar.decline(id, cast.eli.email));
}

/** Across the ocean: the series keeps the far zone's clock. */
function max(stage: Stage, calendar: Calendar): void {
  const day = stage.workday(3);
  const week = (weeks: number) => stage.time(day.subtract({ weeks }), '10:00', stage.farZone);
  const series = stage.series(calendar, {
    summary: '1:1 Maximiliane',
    start: week(27),
    minutes: cast.max.minutes,
    rrule: 'FREQ=WEEKLY',
    guests: [guest(cast.max)],
    hangoutLink: 'https://meet.google.com/max-mira-one',
  });
  const session = (weeks: number) => on(series, day.subtract({ weeks }));
  stage.when(week(9).subtract({ days: 9 }), () => void calendar.cancel(session(9)));
  stage.when(week(5).subtract({ days: 8 }), () => void calendar.lengthen(session(5), 30));
  stage.when(week(2).subtract({ days: 2 }), () => {
    calendar.move(session(2), { start: week(2).add({ hours: 1 }) });
  });
}

/** A date's day of the week as recurrence rules write it. */
export function weekday(date: Temporal.PlainDate): string {
  return ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][date.dayOfWeek - 1] ?? '';
}
