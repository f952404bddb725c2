/**
 * A calendar of a very busy manager: some 10,000 events in the window of a first reading, of which
 * some 700 are one-on-ones; the others groups, daily rounds, and single talks.
 */
import type { World } from '../fake-google/world.ts';

/** Whose calendar it is. */
export const MANAGER = 'mira@northwind.example';

const ZONE = 'Europe/Berlin';
const REPORTS = 20;
const ROUNDS = 27;
const SINGLE = 4_650;
/** 26 weeks back and 60 days ahead. */
const DAYS = 242;

function guests(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${name}.${at}@northwind.example`);
}

/** Fills the calendar, around a moment; `share` of everything in it, all unless said. */
export function fillCalendar(world: World, now: Temporal.Instant, share = 1): void {
  world.addAccount({ email: MANAGER, name: 'Mira Falk', zone: ZONE });
  const calendar = world.calendar(MANAGER);
  const first = now.toZonedDateTimeISO(ZONE).subtract({ weeks: 26 }).startOfDay();
  const monday = first.add({ days: (8 - first.dayOfWeek) % 7 });
  world.at(first.toInstant(), () => {
    for (let at = 0; at < REPORTS * share; at += 1) {
      calendar.createSeries({
        summary: `Report ${at} / Mira`,
        start: monday.add({ days: at % 5, hours: 8 + Math.floor(at / 5) }),
        minutes: 30,
        rrule: 'FREQ=WEEKLY',
        guests: [`report.${at}@northwind.example`],
      });
    }
    for (let at = 0; at < ROUNDS * share; at += 1) {
      calendar.createSeries({
        summary: `Daily round ${at}`,
        start: monday.add({ hours: 7, minutes: at * 15 }),
        minutes: 15,
        rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
        guests: guests(`round-${at}`, 4),
      });
    }
    for (let at = 0; at < SINGLE * share; at += 1) {
      calendar.create({
        summary: `Talk ${at} about the plan for the next quarter`,
        start: first.add({ days: at % DAYS, hours: 7 + (at % 11), minutes: (at % 4) * 15 }),
        minutes: 30,
        guests: guests(`talk-${at % 40}`, 2 + (at % 5)),
        location: 'Room 4',
        description: 'What we want to talk about, in some more words than fit into the title.',
      });
    }
  });
}
