import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { className, renameClasses } from './class-names.ts';
import { dateKey, decodeEventId, encodeEventId } from './event-id.ts';
import { addressOf, editAddressOf, parsePlace } from './place.ts';

describe('class names', () => {
  it('mean nothing, and are never the same for two names of a build', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.uniqueArray(fc.stringMatching(/^[a-z][a-z-]{2,12}$/)),
        (seed, names) => {
          const made = names.map((name) => className(seed, name));
          expect(made.every((name) => /^[a-zA-Z][a-zA-Z0-9]{5}$/.test(name))).toBe(true);
          expect(new Set(made).size).toBe(names.length);
        },
      ),
    );
  });

  it('take the place of selectors alone', () => {
    const css = '.chip:hover > .chip-text { margin: 0.5em .25em; color: #fff }';
    const name = (text: string) => className('s', text);
    expect(renameClasses('s', css)).toBe(
      `.${name('chip')}:hover > .${name('chip-text')} { margin: 0.5em .25em; color: #fff }`,
    );
  });
});

describe('event ids', () => {
  it.each([
    ['abc_20190130T000000Z', 'someone@gmail.com', 'abc_20190130T000000Z someone@m'],
    ['abc', 'c_1@group.calendar.google.com', 'abc c_1@g'],
    ['abc', 'mira@northwind.example', 'abc mira@northwind.example'],
    ['aé中', 'mira@northwind.example', 'aé中 mira@northwind.example'],
  ])('%s on %s', (id, calendar, text) => {
    const name = encodeEventId(id, calendar);
    expect(name).not.toContain('=');
    expect(Buffer.from(name, 'base64').toString()).toBe(text);
    expect(decodeEventId(name)).toEqual({ id, calendar });
    expect(decodeEventId(Buffer.from(text).toString('base64url'))).toEqual({ id, calendar });
  });

  it.each(['', '%%%', btoa('nospace'), 'tasks_abc'])('refuses %s', (name) => {
    expect(decodeEventId(name)).toBeUndefined();
  });

  it('counts days as Google does', () => {
    expect(dateKey(Temporal.PlainDate.from('2019-01-03'))).toBe(25_123);
  });
});

describe('places', () => {
  it.each([
    ['/calendar/u/0/r', { user: 0, view: 'week', hasView: false }],
    ['/calendar/r/month/', { user: 0, view: 'month', hasView: true }],
    [
      '/calendar/u/12/r/eventedit/YWJj',
      { user: 12, view: 'eventedit', eventId: 'YWJj', hasView: true },
    ],
    ['/calendar/u/1/r/eventedit', { user: 1, view: 'eventedit', hasView: true }],
    ['/calendar/u/0/r/day/2026/2/30', { user: 0, view: 'day', hasView: true, date: 'wrong' }],
  ])('%s', (path, place) => {
    expect(parsePlace(path)).toEqual(place);
  });

  it.each(['/calendar', '/calendar/u/x/r', '/other', '/calendar/u/0/r/week/2026'])(
    'not %s',
    (path) => {
      expect(parsePlace(path)).toBeUndefined();
    },
  );

  it('lead to where their addresses say', () => {
    const date = Temporal.PlainDate.from('2026-06-01');
    expect(addressOf(0, 'month', date)).toBe('/calendar/u/0/r/month/2026/6/1');
    expect(parsePlace(addressOf(3, 'day', date))).toMatchObject({ user: 3, view: 'day', date });
    expect(parsePlace(editAddressOf(1, 'a+/b'))?.eventId).toBe('a+/b');
  });
});
