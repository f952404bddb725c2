import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCancellations } from '../../utils/domain/cancellation.ts';
import { fillCancelled } from '../../utils/domain/sparse.ts';
import { judge } from '../../utils/domain/one-on-one.ts';
import type { CalendarEvent } from '../../utils/domain/calendar-types.ts';
import {
  ANA,
  at,
  BEN,
  DAY,
  event,
  guest,
  ME,
  MINUTE,
  oneOff,
  tombstone,
  without,
  ZONE,
} from './builders.ts';

const FIRST = Temporal.ZonedDateTime.from('2026-03-03T10:00[Europe/London]');

/** The start of a week's session: Tuesdays at ten in London, winter and summer. */
function slot(week: number): number {
  return FIRST.add({ weeks: week }).epochMilliseconds;
}

function living(week: number, overrides: Partial<CalendarEvent> = {}): CalendarEvent {
  const start = slot(week);
  return event({
    eventId: `w${week}`,
    originalStart: start,
    start,
    end: start + 30 * MINUTE,
    ...overrides,
  });
}

function gone(week: number, overrides: Partial<CalendarEvent> = {}): CalendarEvent {
  return tombstone({ eventId: `w${week}`, originalStart: slot(week), ...overrides });
}

function meaningOf(subject: CalendarEvent, ...others: CalendarEvent[]) {
  return readCancellations([...others, subject], ZONE).get(subject);
}

describe('what a cancelled event means', () => {
  it('counts between living occurrences, also over the change of clocks', () => {
    expect(meaningOf(gone(1), living(0), living(2))).toBe('cancelled');
    // The clocks change on 29 March, between weeks 3 and 4.
    expect(meaningOf(gone(3), living(4))).toBe('cancelled');
    expect(meaningOf(gone(4), living(3), living(5))).toBe('cancelled');
  });

  it('counts when most of the series is cancelled', () => {
    for (const week of [1, 2, 4, 5]) {
      expect(meaningOf(gone(week), living(0), living(3), living(6))).toBe('cancelled');
    }
  });

  it('counts where the next living one was itself moved', () => {
    expect(meaningOf(gone(1), living(2, { start: slot(2) + DAY }))).toBe('cancelled');
  });

  it('does not count after the last living one: the series may end there', () => {
    expect(meaningOf(gone(3), living(0), living(2))).toBe('series-ended');
  });

  it('does not count when the whole series was deleted', () => {
    const all = [gone(0), gone(1), gone(2)];
    expect([...readCancellations(all, ZONE).values()]).toEqual(Array(3).fill('series-ended'));
  });

  it('does not count on the strength of another series, or another segment', () => {
    expect(meaningOf(gone(1), living(2, { lineage: 'other' }))).toBe('series-ended');
    expect(meaningOf(gone(1), living(2, { seriesId: 'weekly_R20260310T100000' }))).toBe(
      'series-ended',
    );
  });

  it('does not count where the same slot lives on under another id', () => {
    const renamed = living(1, { seriesId: 'weekly_R20260310T100000', eventId: 'renamed' });
    expect(meaningOf(gone(1), living(0), living(2), renamed)).toBe('superseded');
  });

  it.each([
    ['another hour', 4 * 60 * MINUTE],
    ['another day', 2 * DAY],
  ])('does not count where "all events" went to %s', (_case, shift) => {
    const moved = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((week) =>
      living(week, { originalStart: slot(week) + shift, start: slot(week) + shift }),
    );
    expect(meaningOf(gone(1), ...moved)).toBe('superseded');
  });

  it('knows the pattern of a monthly series, and of one with two days a week', () => {
    const monthly = (month: number) =>
      FIRST.with({ day: 15 }).add({ months: month }).epochMilliseconds;
    const on = (start: number) => living(0, { eventId: `${start}`, originalStart: start, start });
    const april = gone(0, { originalStart: monthly(1) });
    expect(meaningOf(april, on(monthly(0)), on(monthly(2)))).toBe('cancelled');
    const thursday = gone(0, { originalStart: slot(1) + 2 * DAY });
    expect(meaningOf(thursday, living(1), living(2), on(slot(2) + 2 * DAY))).toBe('cancelled');
  });

  it('reads all-day series by their days', () => {
    const day = (date: string) => living(0, { eventId: date, originalStart: date, allDay: true });
    const missing = gone(0, { originalStart: '2026-03-10' });
    expect(meaningOf(missing, day('2026-03-03'), day('2026-03-17'))).toBe('cancelled');
    expect(meaningOf(missing, living(3))).toBe('superseded');
  });

  it('reads days in the calendar’s zone where the series names none', () => {
    const zoneless = without(living(2), 'zone');
    expect(meaningOf(gone(1), zoneless)).toBe('cancelled');
  });

  it('does not count an occurrence whose series Google does not tell', () => {
    expect(meaningOf(without(gone(1), 'seriesId'), living(0), living(2))).toBe('series-ended');
  });

  it('says nothing of the living, and of one-offs', () => {
    const single = oneOff({ status: 'cancelled' });
    expect(readCancellations([living(0), oneOff(), single], ZONE).size).toBe(0);
  });

  it('never claims a cancellation with nothing living after it', () => {
    const week = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(fc.uniqueArray(week), fc.uniqueArray(week), (weeks, cancelled) => {
        const dead = cancelled.filter((each) => !weeks.includes(each)).map((each) => gone(each));
        const meanings = readCancellations([...dead, ...weeks.map((each) => living(each))], ZONE);
        const last = slot(Math.max(-1, ...weeks));
        for (const slotGone of dead) {
          const isBefore = Number(slotGone.originalStart) < last;
          expect(meanings.get(slotGone)).toBe(isBefore ? 'cancelled' : 'series-ended');
        }
      }),
    );
  });
});

describe('filling in what a sparse cancelled occurrence does not tell', () => {
  function filled(subject: CalendarEvent, ...others: CalendarEvent[]): CalendarEvent {
    const [result] = fillCancelled([subject, ...others], ZONE);
    if (result === undefined) throw new Error('nothing came back');
    return result;
  }

  it('takes time, length, people and title from its siblings', () => {
    const result = filled(gone(1), living(0), living(2, { marked: true }));
    expect(result).toMatchObject({
      status: 'cancelled',
      start: slot(1),
      end: slot(1) + 30 * MINUTE,
      title: 'Ana / Me',
      zone: ZONE,
      organizer: { address: ME, self: true },
    });
    expect(result.attendees.map((row) => [row.address, row.response])).toEqual([
      [ME, 'needsAction'],
      [ANA, 'needsAction'],
    ]);
  });

  it('can then be judged', () => {
    const context = {
      account: ME,
      ownAddresses: [],
      answers: () => undefined,
      knownPeople: new Set<string>(),
    };
    expect(judge(filled(gone(1), living(0)), context)).toMatchObject({
      verdict: 'yes',
      counterpart: ANA,
    });
  });

  it('follows the usual guests and length, not a stray neighbour', () => {
    const stray = living(2, {
      attendees: [guest(ME), guest(ANA), guest(BEN)],
      end: slot(2) + 90 * MINUTE,
      title: 'With Ben',
    });
    const result = filled(gone(1), stray, living(5), living(6));
    expect(result.attendees).toHaveLength(2);
    expect(result.end).toBe(slot(1) + 30 * MINUTE);
    expect(result.title).toBe('Ana / Me');
  });

  it('takes the nearest of the usual ones, of two as near the earlier', () => {
    const titled = (week: number) => living(week, { title: `week ${week}` });
    expect(filled(gone(4), titled(0), titled(3), titled(9)).title).toBe('week 3');
    expect(filled(gone(1), titled(2), titled(0)).title).toBe('week 0');
  });

  it('prefers its own segment, and makes do with the lineage', () => {
    const segment = { seriesId: 'weekly_R1', title: 'Other segment' };
    expect(filled(gone(1), living(2, segment), living(9)).title).toBe('Ana / Me');
    expect(filled(gone(1), living(2, segment)).title).toBe('Other segment');
  });

  it('makes do with the lineage where Google does not tell the series', () => {
    expect(filled(without(gone(1), 'seriesId'), living(0)).title).toBe('Ana / Me');
    const orphan = without(living(0, { title: 'No series told' }), 'seriesId');
    expect(filled(without(gone(1), 'seriesId'), living(2), orphan).title).toBe('No series told');
  });

  it('fills in several of one series', () => {
    const result = fillCancelled([gone(1), gone(2), living(0), living(3)], ZONE);
    expect(result.map(({ start }) => start)).toEqual([1, 2, 0, 3].map(slot));
  });

  it('keeps what it does tell', () => {
    const half = gone(1, {
      title: 'Mine',
      start: 5,
      zone: 'UTC',
      organizer: { address: ANA, self: false },
    });
    expect(filled(half, living(0))).toMatchObject({
      title: 'Mine',
      start: 5,
      end: 5 + 30 * MINUTE,
      zone: 'UTC',
      organizer: { address: ANA },
    });
    const detailed = gone(1, { attendees: [guest(ME), guest(BEN)] });
    expect(filled(detailed, living(0)).attendees).toBe(detailed.attendees);
    const whole = living(1, { status: 'cancelled' });
    expect(filled(whole, living(0))).toBe(whole);
  });

  it('passes on that guests are unknown, and leaves out what siblings do not tell', () => {
    const bare = without(
      living(0, { attendeesOmitted: true, guestsHidden: true }),
      'zone',
      'organizer',
    );
    const result = filled(gone(1), bare);
    expect(result).toMatchObject({ attendeesOmitted: true, guestsHidden: true });
    expect(result).not.toHaveProperty('zone');
    expect(result).not.toHaveProperty('organizer');
  });

  it('places all-day ones by their day', () => {
    const start = at('2026-03-03T00:00:00Z');
    const model = living(0, { originalStart: '2026-03-03', allDay: true, start, end: start + DAY });
    expect(filled(gone(0, { originalStart: '2026-03-10' }), model)).toMatchObject({
      allDay: true,
      start: at('2026-03-10T00:00:00Z'),
      end: at('2026-03-11T00:00:00Z'),
    });
    // A day of 23 hours.
    expect(filled(gone(0, { originalStart: '2026-03-29' }), model)).toMatchObject({
      start: at('2026-03-29T00:00:00Z'),
      end: at('2026-03-29T23:00:00Z'),
    });
  });

  it('leaves alone the living, one-offs, and those without living siblings', () => {
    const single = without(oneOff({ status: 'cancelled' }), 'start', 'end');
    const events = [living(0), single, gone(1, { lineage: 'x' }), gone(2, { lineage: 'x' })];
    const result = fillCancelled(events, ZONE);
    expect(result).toHaveLength(events.length);
    for (const [place, each] of events.entries()) expect(result[place]).toBe(each);
  });
});
