import { describe, expect, it } from 'vitest';
import { defaults } from '../shared/behaviours.ts';
import { monthsWords, spanWords, timeWords } from '../shared/time-words.ts';
import type { Boot, Locale, PageEvent } from '../shared/wire.ts';
import { locales } from '../shared/wire.ts';
import { wordsOf } from '../shared/words/words.ts';
import { describeEvent } from './describe-event.ts';

const zone = 'Europe/Berlin';
const mira = 'mira@northwind.example';
const guest = {
  response: 'accepted',
  isOrganizer: true,
  isOptional: false,
  isRoom: false,
} as const;
const event: PageEvent = {
  id: 'a',
  eventId: 'YQ',
  calendar: mira,
  isRecurring: false,
  title: 'Ana, Mira',
  start: '2026-10-06T13:00:00Z',
  end: '2026-10-06T14:00:00Z',
  isAllDay: false,
  type: 'default',
  organizer: { ...guest, email: 'ana@northwind.example', name: 'Ana Ruiz' },
  guests: [],
  guestsAreHidden: false,
  isPrivate: false,
  mayEdit: true,
};

function said(locale: Locale, fields: Partial<PageEvent> = {}): string {
  const boot: Boot = {
    user: 0,
    email: mira,
    name: 'Mira',
    zone,
    now: '2026-10-06T10:00:00Z',
    locale,
    theme: 'light',
    seed: '',
    behaviours: defaults,
    calendars: [{ id: mira, name: 'Mira Sørensen', isOwn: true }],
  };
  return describeEvent({ words: wordsOf(locale), locale, zone, boot }, { ...event, ...fields });
}

describe('what is said of a chip', () => {
  it.each([
    ['en', {}, '3pm to 4pm, Ana, Mira, Ana Ruiz, No location, October 6, 2026'],
    ['de', {}, '15:00 bis 16:00, Ana, Mira, Ana Ruiz, Kein Ort, 6. Oktober 2026'],
    ['fr', {}, 'de 15:00 à 16:00, Ana, Mira, Ana Ruiz, Aucun lieu, 6 octobre 2026'],
    ['ja', {}, '午後3:00～午後4:00、「Ana, Mira」、Ana Ruiz、場所の指定なし、2026年10月6日'],
    [
      'en',
      { mine: 'declined', colorId: '11', location: 'Fjord' },
      '3pm to 4pm, Ana, Mira, Ana Ruiz, Declined, Location: Fjord, Color: Tomato, October 6, 2026',
    ],
    [
      'en',
      { isAllDay: true, start: '2026-10-06', end: '2026-10-07' },
      'All day, Ana, Mira, Ana Ruiz, No location, October 6, 2026',
    ],
    [
      'en',
      { isAllDay: true, start: '2026-10-06', end: '2026-10-09' },
      'October 6, 2026 to October 8, 2026, Ana, Mira, Ana Ruiz, No location',
    ],
    [
      'en',
      { title: '', organizer: { ...guest, email: mira } },
      '3pm to 4pm, (No title), Calendar: Mira Sørensen, No location, October 6, 2026',
    ],
  ] satisfies [Locale, Partial<PageEvent>, string][])('%s %j', (locale, fields, text) => {
    expect(said(locale, fields)).toBe(text);
  });
});

describe('times', () => {
  const at = (time: string) =>
    Temporal.PlainDateTime.from(`2026-10-06T${time}`).toZonedDateTime(zone);

  it.each([
    ['en', '09:00', '9am'],
    ['en', '12:30', '12:30pm'],
    ['en', '00:00', '12am'],
    ['de', '09:00', '09:00'],
    ['ja', '09:00', '9:00'],
  ] satisfies [Locale, string, string][])('%s %s', (locale, time, text) => {
    expect(timeWords(locale, at(time))).toBe(text);
  });

  it('name the half of the day once where it is one', () => {
    expect(spanWords('en', at('10:00'), at('11:30'))).toBe('10 – 11:30am');
    expect(spanWords('en', at('11:30'), at('12:30'))).toBe('11:30am – 12:30pm');
    expect(spanWords('de', at('10:00'), at('11:30'))).toBe('10:00 – 11:30');
  });

  it('name the months that are shown', () => {
    const day = (text: string) => Temporal.PlainDate.from(text);
    expect(monthsWords('en', day('2026-10-05'), day('2026-10-11'))).toBe('October 2026');
    expect(monthsWords('en', day('2026-09-28'), day('2026-10-04'))).toBe('Sep – Oct 2026');
    expect(monthsWords('en', day('2026-12-28'), day('2027-01-03'))).toBe('Dec 2026 – Jan 2027');
  });
});

describe('the languages', () => {
  it('say everything, and no two of them the same', () => {
    const days = locales.map((locale) => wordsOf(locale).view.agenda);
    expect(new Set(days).size).toBe(locales.length);
  });
});
