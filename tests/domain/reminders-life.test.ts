/**
 * Three months of somebody with reminders on, against a simulated calendar, clock and worker: the
 * browser is restarted and drops the alarm, the machine sleeps, its clock is set anew and goes
 * through the change of clocks, the worker is woken by other things. When each rung is due is
 * reckoned here a second time, in the plain way.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  laterAt,
  remindersAt,
  RUNGS,
  withRung,
  type QuietHours,
  type Reminder,
  type RemindedSession,
  type SentReminder,
} from '../../utils/domain/reminders.ts';
import { DAY, dayOf, HOUR, zoned } from '../../utils/time.ts';
import { at } from './builders.ts';

/** Clocks change in Europe on 29 March and in America on 8 March 2026. */
const BEGIN = at('2026-02-01T12:00:00Z');
const END = BEGIN + 90 * DAY;

interface Member {
  readonly cadenceDays: number;
  readonly hour: number;
  readonly first: number;
  /** Every so manieth session is prepared from the first on. */
  readonly prepares: number;
}

interface Event {
  readonly hours: number;
  readonly kind: 'restart' | 'sleep' | 'clock' | 'wake';
  /** Of a sleep its length, of the clock by how much it is set; both in hours. */
  readonly by: number;
}

interface Life {
  readonly members: readonly Member[];
  readonly events: readonly Event[];
  readonly quiet: QuietHours;
  readonly zone: string;
  /** "Later" is pressed on every so manieth reminder; 0: never. */
  readonly later: number;
}

/** What rang; `time` is the true one, whatever the clock said. */
type Rang = SentReminder & { readonly isAgain: boolean; readonly time: number };

const lives: fc.Arbitrary<Life> = fc.record({
  members: fc.array(
    fc.record({
      cadenceDays: fc.constantFrom(7, 14, 28),
      hour: fc.integer({ min: 0, max: 23 }),
      first: fc.integer({ min: 0, max: 13 }),
      prepares: fc.integer({ min: 2, max: 5 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  events: fc.array(
    fc.record({
      hours: fc.integer({ min: 0, max: 90 * 24 }),
      kind: fc.constantFrom('restart', 'sleep', 'clock', 'wake'),
      by: fc.integer({ min: -40, max: 200 }),
    }),
    { maxLength: 12 },
  ),
  // Four hours at least are not quiet: the change of clocks cannot leave out all of them.
  quiet: fc
    .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1200 }))
    .map(([from, minutes]) => ({ from, until: (from + minutes) % 1440 })),
  zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'UTC'),
  later: fc.integer({ min: 0, max: 4 }),
});

function calendarOf({ members, zone }: Life): RemindedSession[] {
  return members.flatMap(({ cadenceDays, hour, first, prepares }, who) =>
    Array.from({ length: Math.floor(90 / cadenceDays) }, (_, nth) => ({
      meetingId: `${who}-${nth}`,
      cadenceDays,
      prepared: nth % prepares === 0,
      start: zoned(BEGIN, zone)
        .add({ days: first + nth * cadenceDays })
        .with({ hour }).epochMilliseconds,
    })),
  );
}

/** Everybody's next session, as the worker reads them. */
function nextOfEach(calendar: readonly RemindedSession[], now: number): RemindedSession[] {
  const ahead = calendar.filter(({ start }) => start > now).toSorted((a, b) => b.start - a.start);
  return [...new Map(ahead.map((one) => [one.meetingId.split('-')[0], one])).values()];
}

/** A stretch of true time in which the machine was awake, and how far its clock was off in it. */
interface Awake {
  readonly from: number;
  readonly until: number;
  readonly off: number;
}

/** What rang, in order, and when the machine was awake. */
function live(life: Life): { readonly rang: readonly Rang[]; readonly awake: readonly Awake[] } {
  const { quiet, zone, later } = life;
  const calendar = calendarOf(life);
  const events = life.events.toSorted((a, b) => a.hours - b.hours);
  let sent: readonly SentReminder[] = [];
  const rang: Rang[] = [];
  const awake: Awake[] = [];
  let time = BEGIN;
  let since = BEGIN;
  let off = 0;
  let alarm: number | undefined = BEGIN;

  function look(): void {
    const now = time + off;
    const sessions = nextOfEach(calendar, now);
    const { show, nextAt } = remindersAt({ sessions, sent, quiet, now, zone });
    for (const one of show) {
      const isAgain = sent.findLast(({ meetingId }) => meetingId === one.meetingId)?.againAt;
      rang.push({ ...one, at: now, time, isAgain: isAgain !== undefined && isAgain <= now });
    }
    sent = withRung(sent, show, now);
    if (later > 0 && show.length > 0 && rang.length % later === 0) putOff(show, now);
    // The worker looks at the start of the next session, too: then another one is the next.
    const begins = sessions.map(({ start }) => start);
    alarm = Math.min(nextAt ?? Infinity, ...begins);
    expect(alarm).toBeGreaterThan(now);
  }

  function putOff(show: readonly Reminder[], now: number): void {
    const ids = show.map(({ meetingId, rung }) => `${meetingId} ${rung}`);
    sent = sent.map((one) =>
      one.at === now && ids.includes(`${one.meetingId} ${one.rung}`)
        ? { ...one, againAt: laterAt(one, now, zone) }
        : one,
    );
  }

  function runUntil(end: number): void {
    while (alarm !== undefined && alarm - off <= end) {
      time = Math.max(time, alarm - off);
      alarm = undefined;
      look();
    }
    time = Math.max(time, end);
  }

  function rest(): void {
    awake.push({ from: since, until: time, off });
  }

  for (const { hours, kind, by } of events) {
    runUntil(BEGIN + hours * HOUR);
    if (kind === 'sleep') {
      rest();
      time += Math.abs(by) * HOUR;
      since = time;
    } else if (kind === 'clock') {
      rest();
      off += by * HOUR;
      since = time;
    } else if (kind === 'restart') alarm = undefined;
    // Each of them wakes the worker, which looks; so does the next reading after a clock was set.
    look();
  }
  runUntil(END);
  rest();
  return { rang, awake };
}

function isQuiet(when: number, { quiet: { from, until }, zone }: Life): boolean {
  const { hour, minute } = zoned(when, zone);
  const of = hour * 60 + minute;
  return from <= until ? from <= of && of < until : of >= from || of < until;
}

/** When a session's rungs are due by the clock. */
function dueOf(session: RemindedSession, life: Life): readonly (number | undefined)[] {
  const start = zoned(session.start, life.zone);
  const half = (session.cadenceDays ?? 0) / 2;
  const rungs = [7, 2, 1].map((days) => (days <= half ? start.subtract({ days }) : undefined));
  return [...rungs, start.subtract({ hours: 2 })].map((due) => {
    if (due === undefined) return undefined;
    const end = { hour: Math.floor(life.quiet.until / 60), minute: life.quiet.until % 60 };
    const ends = [0, 1].map((days) => due.add({ days }).with(end).epochMilliseconds);
    const moment = due.epochMilliseconds;
    const when = isQuiet(moment, life) ? ends.find((one) => one > moment) : moment;
    return when !== undefined && when < session.start ? when : undefined;
  });
}

it('has none twice, none in quiet hours, three a day at most, and misses none while awake', () => {
  fc.assert(
    fc.property(lives, (life) => {
      const { rang, awake } = live(life);
      const calendar = new Map(calendarOf(life).map((one) => [one.meetingId, one]));
      const rungs = rang.filter(({ isAgain }) => !isAgain);
      const names = rungs.map(({ meetingId, rung }) => `${meetingId} ${rung}`);
      expect(new Set(names).size).toBe(names.length);
      for (const { meetingId, at: when, start } of rang) {
        expect(isQuiet(when, life)).toBe(false);
        expect(when).toBeLessThan(start);
        expect(calendar.get(meetingId)?.prepared).toBe(false);
      }
      const days = Map.groupBy(rang, ({ at: when }) => dayOf(when, life.zone));
      for (const day of days.values()) expect(day.length).toBeLessThanOrEqual(3);
      for (const session of calendar.values()) {
        if (session.prepared) continue;
        const theirs = rang.filter(({ meetingId }) => meetingId === session.meetingId);
        for (const [index, due] of dueOf(session, life).entries()) {
          // A day with three is full, and the clock may show one day twice.
          if (due === undefined || days.get(dayOf(due, life.zone))?.length === 3) continue;
          for (const { from, until, off } of awake) {
            // Awake, with the clock as it is, for an hour before until then.
            const moment = due - off;
            if (moment - HOUR < from || moment > until) continue;
            const isSaid = theirs.some(
              ({ rung, time }) => RUNGS.indexOf(rung) >= index && time <= moment,
            );
            expect(isSaid, `${session.meetingId} ${RUNGS[index]}`).toBe(true);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
}, 20_000);
