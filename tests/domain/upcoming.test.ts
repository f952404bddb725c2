import { describe, expect, it } from 'vitest';
import { badgeOf } from '../../utils/domain/badge.ts';
import { sessionsAhead } from '../../utils/domain/next-session.ts';
import { gatherPeople } from '../../utils/domain/people.ts';
import { lastSession, nextSession, upcoming } from '../../utils/domain/upcoming.ts';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import type { Person } from '../../utils/domain/types.ts';
import {
  ANA,
  at,
  BEN,
  DAY,
  HOUR,
  meeting,
  MINUTE,
  NOW,
  person,
  without,
  ZONE,
} from './builders.ts';
import { change, span } from './ledger-builders.ts';

/** A session beginning so many hours from now (Monday noon). */
function inHours(hours: number, overrides: Partial<Meeting> = {}): Meeting {
  return meeting({ start: NOW + hours * HOUR, ...overrides });
}

function list(
  meetings: readonly Meeting[],
  records: readonly Person[] = [],
  now = NOW,
  zone = ZONE,
) {
  const listed = upcoming({ people: gatherPeople(records, meetings), meetings, now, zone });
  const { next } = listed;
  // What the badge is made from must never be another session, or somebody else.
  const [ahead] = sessionsAhead(records, meetings, now);
  expect(ahead && [ahead.meeting, ahead.name]).toEqual(next && [next.meeting, next.person.name]);
  return listed;
}

const starts = (rows: readonly { meeting: Meeting }[]) =>
  rows.map((row) => (row.meeting.start - NOW) / HOUR);

describe('the sessions ahead', () => {
  it('are none without meetings', () => {
    expect(list([])).toEqual({ today: [], thisWeek: [] });
  });

  it('are today’s, over or not, and those of the six days after', () => {
    const hours = [-12.5, -12, -3, -0.25, 1, 11.5, 12, 36, 155.5, 156, 300];
    const { today, thisWeek, next } = list(hours.toReversed().map((each) => inHours(each)));
    expect(starts(today)).toEqual([-12, -3, -0.25, 1, 11.5]);
    expect(starts(thisWeek)).toEqual([12, 36, 155.5]);
    expect(today.map(({ over }) => over)).toEqual([true, true, false, false, false]);
    expect(today.map(({ running }) => running)).toEqual([false, false, true, false, false]);
    expect(next?.meeting.start).toBe(NOW + HOUR);
  });

  it('count days in the user’s zone', () => {
    const late = inHours(11);
    expect(list([late]).today).toHaveLength(1);
    expect(list([late], [], NOW, 'Asia/Tokyo').thisWeek).toHaveLength(1);
  });

  it('count days over the change of clocks', () => {
    // From Saturday noon: the night to Sunday has 23 hours, and the week ends on Friday midnight.
    const saturday = at('2026-03-28T12:00:00Z');
    const sessions = ['2026-04-03T22:30:00Z', '2026-04-03T23:30:00Z'].map((iso) =>
      meeting({ start: at(iso) }),
    );
    expect(list(sessions, [], saturday).thisWeek.map((row) => row.meeting)).toEqual([sessions[0]]);
  });

  it('include what began yesterday and is still running', () => {
    const night = inHours(-13, { end: NOW + HOUR });
    expect(list([night]).today).toMatchObject([{ running: true, over: false }]);
  });

  it('each have their person', () => {
    const sessions = [inHours(1), inHours(2, { counterpart: BEN })];
    const { today } = list(sessions, [person()]);
    expect(today.map((row) => row.person.key)).toEqual(['p-ana', BEN]);
  });

  it('find the person by address for a session not gathered with the rest', () => {
    const people = gatherPeople([person()], []);
    const { next } = upcoming({ people, meetings: [inHours(1)], now: NOW, zone: ZONE });
    expect(next?.person.key).toBe('p-ana');
  });

  it('leave out the unlisted, the unknown and what may be none', () => {
    const hidden = [person({ tracked: false })];
    expect(list([inHours(1)], hidden)).toEqual({ today: [], thisWeek: [] });
    expect(list([inHours(1, { counterpart: '' })]).today).toEqual([]);
    expect(list([inHours(1, { verdict: 'maybe' })]).today).toEqual([]);
  });

  it('show the cancelled and the declined with their fate, and go on to the next', () => {
    const { today, next } = list([
      inHours(1, { status: 'cancelled' }),
      inHours(2, { mine: 'declined' }),
      inHours(3, { theirs: 'declined' }),
    ]);
    expect(today.map(({ fate }) => fate)).toEqual([
      'cancelled',
      'declined-by-me',
      'declined-by-them',
    ]);
    expect(next?.meeting.start).toBe(NOW + 3 * HOUR);
  });

  it('say from where they were moved', () => {
    const [moved, asPlanned] = list([inHours(1, { originalStart: NOW }), inHours(2)]).today;
    expect(moved?.movedFrom).toBe(NOW);
    expect(asPlanned).not.toHaveProperty('movedFrom');
    const [single] = list([without(inHours(1), 'originalStart')]).today;
    expect(single).not.toHaveProperty('movedFrom');
  });

  it('say of a one-off what the ledger tells', () => {
    const single = without(inHours(1), 'seriesId', 'originalStart');
    const meetings = [single];
    const people = gatherPeople([person()], meetings);
    const changes = [change({ meetingId: single.id, from: span(NOW - DAY) })];
    const { today } = upcoming({ people, meetings, changes, now: NOW, zone: ZONE });
    expect(today).toMatchObject([{ fate: 'moved', movedFrom: NOW - DAY }]);
  });

  it('have the one that just began as the next, for five minutes', () => {
    const sessions = [meeting({ start: NOW }), meeting({ start: NOW + HOUR })];
    const nextAt = (minutes: number) => list(sessions, [], NOW + minutes * MINUTE).next?.meeting;
    expect(nextAt(0)).toBe(sessions[0]);
    expect(nextAt(4)).toBe(sessions[0]);
    expect(nextAt(5)).toBe(sessions[1]);
  });

  it('give the badge what it needs, so that it looks again in time', () => {
    const sessions = [meeting({ start: NOW }), meeting({ start: NOW + 20 * MINUTE })];
    const texts: string[] = [];
    for (let now: number | undefined = NOW - MINUTE; now !== undefined;) {
      const next = list(sessions, [], now).next?.meeting;
      const badge = badgeOf({ now, broken: false, ...(next === undefined ? {} : { next }) });
      texts.push(badge.text);
      now = badge.changesAt;
    }
    const fifteen = Array.from({ length: 16 }, (_, place) => String(15 - place));
    expect(texts).toEqual(['1', '0', ...fifteen, '']);
  });

  it('look as far ahead as need be for the next', () => {
    const { today, thisWeek, next } = list([inHours(500)]);
    expect([today, thisWeek]).toEqual([[], []]);
    expect(next?.meeting.start).toBe(NOW + 500 * HOUR);
  });

  it('stand in the same order however they come', () => {
    const twins = [inHours(1, { id: 'a' }), inHours(1, { id: 'b' })];
    expect(list(twins).today).toEqual(list(twins.toReversed()).today);
  });
});

describe('all-day sessions', () => {
  const on = (day: string, days = 1, zone = ZONE) => {
    const start = Temporal.PlainDate.from(day).toZonedDateTime(zone);
    const end = start.add({ days }).epochMilliseconds;
    return meeting({ start: start.epochMilliseconds, end, zone, allDay: true, originalStart: day });
  };

  it('keep their day wherever the user is', () => {
    const { today, thisWeek } = list(
      [on('2026-03-02'), on('2026-03-03')],
      [],
      NOW,
      'America/Los_Angeles',
    );
    expect(today).toMatchObject([{ running: true, over: false }]);
    expect(thisWeek).toMatchObject([{ running: false, over: false }]);
  });

  it('are over when their last day is', () => {
    const days = [on('2026-02-28', 2), on('2026-03-01', 2), on('2026-03-01')];
    expect(list(days).today.map((row) => row.meeting)).toEqual([days[1]]);
    expect(list([{ ...on('2026-03-02'), end: on('2026-03-02').start }]).today).toHaveLength(1);
  });

  it('are never next: nobody counts the minutes to a day', () => {
    expect(list([on('2026-03-03')]).next).toBeUndefined();
  });
});

describe('a person’s sessions', () => {
  const sessions = [
    inHours(-72),
    inHours(-48, { theirs: 'declined' }),
    inHours(-24, { status: 'cancelled' }),
    inHours(-0.25),
    inHours(24, { mine: 'declined' }),
    inHours(48),
  ];
  const [ana] = gatherPeople([], sessions);

  it.each([
    [0, 3],
    [HOUR, 5],
    [72 * HOUR, undefined],
  ])('next, %i ms on', (offset, place) => {
    if (ana === undefined) throw new Error(`${ANA} is missing`);
    expect(nextSession(ana, NOW + offset)).toBe(place === undefined ? undefined : sessions[place]);
  });

  it.each([
    [-100 * HOUR, undefined],
    [0, 0],
    [HOUR, 3],
    [3 * DAY, 5],
  ])('last, %i ms on', (offset, place) => {
    if (ana === undefined) throw new Error(`${ANA} is missing`);
    expect(lastSession(ana, NOW + offset)).toBe(place === undefined ? undefined : sessions[place]);
  });
});
