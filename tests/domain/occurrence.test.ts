import { describe, expect, it } from 'vitest';
import {
  isSettled,
  minutesOf,
  occurrenceKey,
  toMeeting,
  type Sight,
} from '../../utils/domain/occurrence.ts';
import type { CalendarEvent, Meeting, Verdict } from '../../utils/domain/calendar-types.ts';
import {
  ANA,
  at,
  BEN,
  event,
  guest,
  HOUR,
  ME,
  meeting,
  NOW,
  oneOff,
  tombstone,
  without,
  ZONE,
} from './builders.ts';

const YES: Verdict = {
  verdict: 'yes',
  why: 'tagged',
  counterpart: ANA,
  counterpartName: 'Ana Ruiz',
};
const NO: Verdict = { verdict: 'no', why: 'no-guests' };

function sight(overrides: Partial<Sight> = {}): Sight {
  return {
    id: 'm1',
    account: ME,
    calendarId: ME,
    now: NOW,
    zone: 'Asia/Tokyo',
    source: 'api',
    ...overrides,
  };
}

/** The meeting, which there must be. */
function made(subject: CalendarEvent, verdict: Verdict = YES, seen: Sight = sight()): Meeting {
  const result = toMeeting(subject, verdict, seen);
  if (result === undefined) throw new Error('no meeting');
  return result;
}

describe('the key of an occurrence', () => {
  it.each([
    ['a timed one', event(), `${ME}|weekly|${at('2026-03-03T10:00:00Z')}`],
    ['an all-day one', event({ originalStart: '2026-03-03' }), `${ME}|weekly|2026-03-03`],
    ['a one-off', oneOff(), `${ME}|single`],
  ])('of %s', (_case, subject, key) => {
    expect(occurrenceKey(ME, subject)).toBe(key);
  });

  it('does not change with the time, the id or the segment of the series', () => {
    const moved = event({ start: 5, end: 6, eventId: 'weekly_R1', seriesId: 'weekly_R1' });
    expect(occurrenceKey(ME, moved)).toBe(occurrenceKey(ME, event()));
  });
});

describe('settled', () => {
  it.each([
    [99, false],
    [100, true],
    [101, true],
  ])('an end at 100 at %i: %s', (now, settled) => {
    expect(isSettled({ end: 100 }, now)).toBe(settled);
  });

  it('minutes are rounded', () => {
    expect(minutesOf({ start: 0, end: 29.6 * 60_000 })).toBe(30);
  });
});

describe('the meeting of an event seen for the first time', () => {
  it('says all the event says', () => {
    const full = event({ created: 1, updated: 2, conferenceLink: 'https://meet' });
    expect(made(full)).toEqual({
      id: 'm1',
      account: ME,
      calendarId: ME,
      aliases: [occurrenceKey(ME, full)],
      eventIds: [full.eventId],
      lineage: 'weekly',
      seriesId: 'weekly',
      iCalUID: 'weekly@google.com',
      counterpart: ANA,
      counterpartName: 'Ana Ruiz',
      title: 'Ana / Me',
      originalStart: at('2026-03-03T10:00:00Z'),
      start: at('2026-03-03T10:00:00Z'),
      end: at('2026-03-03T10:30:00Z'),
      zone: ZONE,
      allDay: false,
      status: 'confirmed',
      mine: 'accepted',
      theirs: 'accepted',
      organizedByMe: true,
      created: 1,
      updated: 2,
      sequence: 0,
      etag: 'e1',
      link: 'https://calendar.google.com/event?eid=weekly',
      conferenceLink: 'https://meet',
      verdict: 'yes',
      why: 'tagged',
      source: 'api',
      firstSeenAt: NOW,
      lastSeenAt: NOW,
      settled: false,
    });
  });

  it('leaves out what is not known', () => {
    const bare = without(oneOff({ attendees: [] }), 'zone', 'organizer', 'iCalUID');
    const result = made(bare, { verdict: 'maybe', why: 'guests-unknown-tagged' });
    expect(result).toMatchObject({
      counterpart: '',
      zone: 'Asia/Tokyo',
      mine: 'needsAction',
      theirs: 'needsAction',
      organizedByMe: false,
      verdict: 'maybe',
    });
    expect(Object.values(result)).not.toContain(undefined);
    expect(result).not.toHaveProperty('seriesId');
    expect(result).not.toHaveProperty('counterpartName');
  });

  it.each<[string, Partial<CalendarEvent>, string, string]>([
    [
      'as answered',
      { attendees: [guest(ME, { response: 'tentative' }), guest(ANA, { response: 'declined' })] },
      'tentative',
      'declined',
    ],
    ['the organizer comes: me', { attendees: [guest(ANA)] }, 'accepted', 'accepted'],
    [
      'the organizer comes: Ana',
      { attendees: [guest(ME)], organizer: { address: ANA, self: false } },
      'accepted',
      'accepted',
    ],
    [
      'nobody asked',
      { attendees: [], organizer: { address: BEN, self: false } },
      'needsAction',
      'needsAction',
    ],
  ])('responses: %s', (_case, overrides, mine, theirs) => {
    expect(made(event(overrides))).toMatchObject({ mine, theirs });
  });

  it('has an empty title and link where the event has none', () => {
    expect(made(event({ title: '', link: '' }))).toMatchObject({ title: '', link: '' });
  });

  it('is settled when its end has passed', () => {
    expect(made(event(), YES, sight({ now: at('2026-03-03T10:30:00Z') })).settled).toBe(true);
  });

  it('is none when it is no one-on-one, or nobody knows when', () => {
    expect(toMeeting(event(), NO, sight())).toBeUndefined();
    expect(toMeeting(tombstone(), YES, sight())).toBeUndefined();
    expect(toMeeting(without(event(), 'end'), YES, sight())).toBeUndefined();
  });
});

describe('the meeting of an event seen before', () => {
  const previous = made(event({ created: 1, updated: 2, conferenceLink: 'https://meet' }));
  const again = (now = NOW + HOUR) => sight({ previous, now });

  it('keeps when it was first seen and every key and id, the newest id first', () => {
    const renamed = event({ eventId: 'weekly_x', originalStart: 7 });
    expect(made(renamed, YES, again())).toMatchObject({
      aliases: [...previous.aliases, `${ME}|weekly|7`],
      eventIds: ['weekly_x', ...previous.eventIds],
      firstSeenAt: NOW,
      lastSeenAt: NOW + HOUR,
    });
  });

  it('does not repeat keys and ids', () => {
    const same = made(event(), YES, again());
    expect(same.aliases).toEqual(previous.aliases);
    expect(same.eventIds).toEqual(previous.eventIds);
  });

  it('follows a move', () => {
    const moved = event({ start: NOW + 5 * HOUR, end: NOW + 6 * HOUR });
    expect(made(moved, YES, again())).toMatchObject({ start: NOW + 5 * HOUR, end: NOW + 6 * HOUR });
  });

  it('takes from it what a sparse cancellation does not tell', () => {
    const { status, verdict, why, ...rest } = made(tombstone(), NO, again());
    expect({ status, verdict, why }).toEqual({
      status: 'cancelled',
      verdict: 'yes',
      why: 'tagged',
    });
    expect(rest).toMatchObject({
      start: previous.start,
      end: previous.end,
      title: 'Ana / Me',
      counterpart: ANA,
      counterpartName: 'Ana Ruiz',
      zone: ZONE,
      allDay: false,
      mine: 'accepted',
      theirs: 'accepted',
      organizedByMe: true,
      created: 1,
      updated: 2,
      iCalUID: 'weekly@google.com',
      conferenceLink: 'https://meet',
      link: previous.link,
    });
  });

  it('stays where it was moved to, and with whom, when it is then cancelled', () => {
    const moved = made(event({ start: NOW + 5 * HOUR, end: NOW + 6 * HOUR, title: 'Moved' }));
    const filled = event({
      status: 'cancelled',
      attendees: [guest(ME, { response: 'needsAction' }), guest(BEN, { response: 'needsAction' })],
    });
    const seen = sight({ previous: moved });
    expect(made(filled, { verdict: 'yes', why: 'tagged', counterpart: BEN }, seen)).toMatchObject({
      status: 'cancelled',
      start: NOW + 5 * HOUR,
      end: NOW + 6 * HOUR,
      title: 'Moved',
      counterpart: ANA,
      counterpartName: 'Ana Ruiz',
      mine: 'accepted',
      theirs: 'accepted',
    });
  });

  it('keeps its time where the event no longer tells', () => {
    expect(made(without(event(), 'end'), YES, again())).toMatchObject({
      start: previous.start,
      end: previous.end,
    });
  });

  it('drops a conference that a living event no longer has', () => {
    expect(made(event(), YES, again())).not.toHaveProperty('conferenceLink');
  });

  it('is none once it is no one-on-one any more', () => {
    expect(toMeeting(event(), { verdict: 'no', why: 'too-many' }, again())).toBeUndefined();
  });

  it('does not lend one person’s name or answer to another', () => {
    const handedOver = event({ attendees: [guest(ME)], organizer: { address: ME, self: true } });
    const result = made(handedOver, { verdict: 'yes', why: 'answered', counterpart: BEN }, again());
    expect(result).toMatchObject({ counterpart: BEN, theirs: 'needsAction' });
    expect(result).not.toHaveProperty('counterpartName');
  });

  it('keeps the name while the counterpart is the same', () => {
    const nameless: Verdict = { verdict: 'yes', why: 'tagged', counterpart: ANA };
    expect(made(event(), nameless, again()).counterpartName).toBe('Ana Ruiz');
  });
});

describe('a meeting that has ended', () => {
  const settled = meeting({ settled: true, updated: 3 });
  const after = sight({ previous: settled, now: NOW + 100 * HOUR });

  it('stays where and what it was', () => {
    const rewritten = event({ start: 1, end: 2, title: 'Other', eventId: 'new', originalStart: 1 });
    const result = made(without(rewritten, 'updated'), { ...YES, counterpart: BEN }, after);
    expect(result).toMatchObject({
      start: settled.start,
      end: settled.end,
      title: settled.title,
      counterpart: ANA,
      originalStart: settled.originalStart,
      updated: 3,
      settled: true,
      lastSeenAt: after.now,
    });
    expect(result.eventIds).toEqual(['new', ...settled.eventIds]);
    expect(result.aliases).toContain(`${ME}|weekly|1`);
  });

  it('takes a late cancellation and a late answer', () => {
    const late = event({
      status: 'cancelled',
      updated: 9,
      attendees: [guest(ME), guest(ANA, { response: 'declined' })],
    });
    expect(made(late, NO, after)).toMatchObject({
      status: 'cancelled',
      theirs: 'declined',
      updated: 9,
    });
    expect(made(tombstone(), NO, after)).toMatchObject({ status: 'cancelled', theirs: 'accepted' });
  });
});
