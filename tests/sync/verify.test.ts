import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CalendarEvent, Meeting } from '../../utils/domain/calendar-types.ts';
import type { CalendarClient } from '../../utils/google/calendar.ts';
import { GoogleError } from '../../utils/google/errors.ts';
import { makeSure, type Asking } from '../../utils/sync/verify.ts';
import { event, ME, meeting, NOW } from '../domain/builders.ts';
import { DAY } from '../../utils/time.ts';

/** What Google says of each id; nothing: it is not there. */
const there = new Map<string, CalendarEvent>();
const getEvent = vi.fn<CalendarClient['getEvent']>();
const never = (): never => {
  throw new Error('Nobody is to ask for this.');
};
const client: CalendarClient = {
  getEvent,
  getSeries: never,
  listChanges: never,
  listWindow: never,
};
const asking: Asking = {
  client,
  calendarId: ME,
  zone: 'Europe/London',
  signal: new AbortController().signal,
};

beforeEach(() => {
  there.clear();
  getEvent.mockImplementation(async ({ eventId }) => {
    const found = there.get(eventId);
    if (!found) throw new GoogleError('no-access', { status: 404 });
    return found;
  });
});

/** So many sessions of one series that a reading showed as gone. */
function lostSessions(count: number): Meeting[] {
  return Array.from({ length: count }, (_, week) => meeting({ start: NOW + week * 7 * DAY }));
}

/** They are there all the same, or one of them is. */
function isOn(...sessions: readonly (Meeting | undefined)[]): void {
  there.set('weekly', event({ eventId: 'weekly' }));
  for (const session of sessions) {
    const [eventId = ''] = session?.eventIds ?? [];
    if (session) there.set(eventId, event({ eventId, start: session.start, end: session.end }));
  }
}

describe('a mass disappearance', () => {
  it('is not believed where the sessions are on when asked for', async () => {
    const lost = lostSessions(10);
    isOn(...lost);
    await expect(makeSure(asking, lost, 12)).rejects.toThrow('incompleteListing');
  });

  it('is believed where the series is gone', async () => {
    await expect(makeSure(asking, lostSessions(10), 12)).resolves.toBeUndefined();
  });

  it('is believed where the sessions are cancelled, or elsewhere by now', async () => {
    const lost = lostSessions(10);
    isOn();
    await expect(makeSure(asking, lost, 12)).resolves.toBeUndefined();
    isOn(...lost.map((session) => ({ ...session, start: session.start + DAY })));
    await expect(makeSure(asking, lost, 12)).resolves.toBeUndefined();
  });

  it('takes a few questions, however many are gone', async () => {
    isOn();
    await makeSure(asking, lostSessions(200), 200);
    expect(getEvent.mock.calls.length).toBeLessThanOrEqual(12);
  });

  it.each([
    ['a few', 5, 5],
    ['less than half', 20, 41],
  ])('is none where it is %s', async (_what, count, coming) => {
    const lost = lostSessions(count);
    isOn(...lost);
    await makeSure(asking, lost, coming);
    expect(getEvent).not.toHaveBeenCalled();
  });
});
