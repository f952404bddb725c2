import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idInAddress } from '../../utils/calendar-page/address.ts';
import {
  accountIndex,
  decodeEventId,
  encodeEventId,
  eventIdStart,
} from '../../utils/calendar-page/event-id.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const bare = (text: string): string => base64(text).replace(/=+$/, '');

describe('an id of the page', () => {
  it.each([
    ['own, cut short', 'abc ana@m', 'abc', 'ana@gmail.com'],
    ['a group’s, cut short', 'abc team@g', 'abc', 'team@group.calendar.google.com'],
    ['whole', 'abc Ana@Northwind.example', 'abc', 'ana@northwind.example'],
    ['an occurrence', 'abc_20190130T000000Z ana@m', 'abc_20190130T000000Z', 'ana@gmail.com'],
    ['of a whole day', 'abc_20190130 ana@m', 'abc_20190130', 'ana@gmail.com'],
    ['with letters beyond ASCII', 'é☕ zoë@m', 'é☕', 'zoë@gmail.com'],
    ['with blanks in the event', 'a b  ana@m', 'a b', 'ana@gmail.com'],
  ])('is %s', (_what, text, eventId, calendar) => {
    expect(decodeEventId(bare(text))).toEqual({ eventId, calendar });
  });

  it('is read with padding and in the alphabet of addresses', () => {
    const text = '??>>~ ana@m';
    expect(base64(text)).toMatch(/[+/]/);
    const inAddress = base64(text).replaceAll('+', '-').replaceAll('/', '_');
    const expected = { eventId: '??>>~', calendar: 'ana@gmail.com' };
    expect(decodeEventId(base64(text))).toEqual(expected);
    expect(decodeEventId(inAddress)).toEqual(expected);
  });

  it.each([
    ['a task', 'tasks_YWJj'],
    ['a task of old', 'tasks.YWJj'],
    ['a task as an event', `ttb_${bare('abc ana@m')}`],
    ['nothing', ''],
    ['no base64', 'a*c='],
    ['a length base64 never has', 'YWJjI'],
    ['no UTF-8', Buffer.from([0xff, 0x20, 0x61, 0x40, 0x6d]).toString('base64')],
    ['without a calendar', bare('abc')],
    ['with a calendar that is no address', bare('abc primary')],
    ['without an event', bare(' ana@m')],
  ])('is not %s', (_what, id) => {
    expect(decodeEventId(id)).toBeUndefined();
  });

  const eventIds = fc.stringMatching(/^[a-v0-9_~?>é☕]{1,40}$/);
  const calendars = fc
    .tuple(fc.stringMatching(/^[a-z0-9._]{1,12}$/), fc.constantFrom('gmail.com', 'x.example', 'g'))
    .filter(([, domain]) => domain !== 'g')
    .map(([name, domain]) => `${name}@${domain}`);

  it('is what the event was, whichever it was', () => {
    fc.assert(
      fc.property(eventIds, calendars, (eventId, calendar) => {
        const id = encodeEventId({ eventId, calendar });
        expect(id).not.toContain('=');
        expect(decodeEventId(id)).toEqual({ eventId, calendar });
      }),
    );
  });

  it('begins as every id of its event does, and as no other event’s', () => {
    fc.assert(
      fc.property(eventIds, eventIds, calendars, (eventId, other, calendar) => {
        const start = eventIdStart(eventId);
        expect(encodeEventId({ eventId, calendar }).startsWith(start)).toBe(true);
        fc.pre(other !== eventId);
        expect(encodeEventId({ eventId: other, calendar }).startsWith(start)).toBe(false);
      }),
    );
  });

  it('tells a series from its occurrences', () => {
    const occurrence = encodeEventId({ eventId: 'abc_20260101T100000Z', calendar: 'a@m.example' });
    expect(occurrence.startsWith(eventIdStart('abc'))).toBe(false);
  });
});

describe('an address', () => {
  const id = bare('abc ana@m');
  it.each([
    [`https://calendar.google.com/calendar/u/0/r/eventedit/${id}`, id],
    [`https://calendar.google.com/calendar/r/eventedit/${id}?pli=1`, id],
    [`https://calendar.google.com/calendar/u/3/r/eventedit/${id}/`, id],
    [`https://calendar.google.com/calendar/u/0/r/eventedit?eid=${id}`, id],
    ['https://calendar.google.com/calendar/u/0/r/eventedit/a%2Bb', 'a+b'],
    ['https://calendar.google.com/calendar/u/0/r/eventedit/a%', undefined],
    ['https://calendar.google.com/calendar/u/0/r/eventedit?text=New', undefined],
    [`https://calendar.google.com/calendar/u/0/r/week/2026/3/2?eid=${id}`, undefined],
    ['https://calendar.google.com/calendar/u/0/r', undefined],
  ])('%s has the id %s', (address, expected) => {
    expect(idInAddress(new URL(address))).toBe(expected);
  });

  it.each([
    ['https://calendar.google.com/calendar/u/2/r/week', 2],
    ['https://calendar.google.com/calendar/u/10', 10],
    ['https://calendar.google.com/calendar/r/week', undefined],
    ['https://calendar.google.com/u/2/r/week', undefined],
  ])('%s is of account %s', (address, expected) => {
    expect(accountIndex(new URL(address))).toBe(expected);
  });
});
