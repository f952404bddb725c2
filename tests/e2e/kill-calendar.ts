/** A calendar that takes many pages to read, and a working day's edits to it. */
import type { Calendar } from '../fake-google/calendar.ts';
import type { Occurrence } from '../fake-google/targets.ts';

/** Everything in it is some hours away from the edges of what is read, and from having ended. */
export const ZONE = 'UTC';

interface Weekly {
  readonly id: string;
  readonly email: string;
  /** The session of a week, counted from the coming one; the past ones are below 0. */
  on(week: number): Occurrence;
  slot(week: number): Temporal.ZonedDateTime;
}

/** The half of an hour two hours from now, on another day of the week for each. */
function addWeekly(calendar: Calendar, index: number): Weekly {
  const email = `person-${index}@northwind.example`;
  const now = Temporal.Now.zonedDateTimeISO(ZONE);
  const next = now.round({ smallestUnit: 'hour', roundingMode: 'ceil' }).add({
    days: index,
    hours: 2,
  });
  const slot = (week: number): Temporal.ZonedDateTime => next.add({ weeks: week });
  const id = calendar.createSeries({
    summary: `1:1 number ${index}`,
    start: slot(-22),
    rrule: 'FREQ=WEEKLY',
    guests: [{ email, response: 'accepted' }],
  });
  return { id, email, slot, on: (week) => ({ series: id, originalStart: slot(week) }) };
}

/** Six weekly one-on-ones, some sessions of which went otherwise; gives the edits of a day to it. */
export function fillCalendar(calendar: Calendar): () => void {
  const [ana, ben, chi, dee, eli, fay] = Array.from({ length: 6 }, (_, index) =>
    addWeekly(calendar, index + 1),
  );
  if (!ana || !ben || !chi || !dee || !eli || !fay) throw new Error('Somebody is missing.');
  for (const { on, slot, email } of [ana, ben, chi, dee, eli, fay]) {
    calendar.move(on(-9), { start: slot(-9).add({ hours: 1 }) });
    calendar.cancel(on(-6));
    calendar.decline(on(-3), email);
    calendar.cancel(on(4));
  }
  const lunch = calendar.create({
    summary: '1:1 lunch',
    start: ana.slot(1).add({ hours: 1 }),
    guests: [ana.email],
  });
  return () => {
    calendar.move(ana.on(1), { start: ana.slot(1).add({ hours: 2 }) });
    calendar.cancel(ana.on(2));
    calendar.restore(ana.on(4));
    calendar.decline(ana.on(3), calendar.email);
    calendar.shorten(ben.on(1), 15);
    calendar.moveAll(chi.id, { time: chi.slot(0).toPlainTime().add({ minutes: 30 }) });
    calendar.moveThisAndFollowing(dee.on(2), { days: 1 });
    calendar.endSeries(eli.on(3));
    calendar.deleteSeries(fay.id);
    calendar.move(lunch, { start: ana.slot(2).add({ hours: 1 }) });
    calendar.create({ summary: '1:1 tea', start: ben.slot(2), guests: [ana.email] });
  };
}
