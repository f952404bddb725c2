import { describe, expect, it } from 'vitest';
import { summaryWords } from '../../components/sessions/fate-words.ts';
import { recentFates } from '../../utils/domain/reschedules.ts';
import { dayAndTime, relativeWords } from '../../utils/i18n/relative-words.ts';
import { cadenceWords, minutesWords } from '../../utils/i18n/length-words.ts';
import { capitalise, isolate } from '../../utils/i18n/text.ts';
import { at, DAY, HOUR, meeting, MINUTE, NOW, ZONE } from '../domain/builders.ts';

const ambience = { now: NOW, zone: ZONE, locale: 'en-GB' };

describe('an instant as people say it', () => {
  it.each([
    [0, 'now'],
    [25 * MINUTE, 'in 25 min'],
    [-4 * MINUTE, '4 min ago'],
    [2 * HOUR, 'in 2 h'],
    [-3 * HOUR, '3 h ago'],
    [-5 * HOUR, '5 h ago'],
    [DAY, 'tomorrow'],
    [-DAY, 'yesterday'],
    [3 * DAY, 'in 3 days'],
    [-21 * DAY, '3 weeks ago'],
    [-90 * DAY, '3 months ago'],
    [-800 * DAY, '2 years ago'],
  ])('%d ms away is “%s”', (distance, words) => {
    expect(relativeWords(NOW + distance, ambience)).toBe(words);
  });

  it('counts midnights, not hours', () => {
    expect(relativeWords(at('2026-03-03T00:30:00Z'), ambience)).toBe('tomorrow');
    expect(relativeWords(at('2026-03-01T23:30:00Z'), ambience)).toBe('yesterday');
  });

  it.each([
    ['2026-03-02T14:00:00Z', 'today 14:00'],
    ['2026-03-03T14:00:00Z', 'tomorrow 14:00'],
    ['2026-03-06T14:00:00Z', 'Fri 14:00'],
    ['2026-03-10T14:00:00Z', 'Tue 10 Mar 14:00'],
    ['2026-02-20T14:00:00Z', 'Fri 20 Feb 14:00'],
    ['2027-03-10T14:00:00Z', '10 Mar 2027 14:00'],
  ])('%s is “%s”', (iso, words) => {
    expect(dayAndTime(at(iso), ambience)).toBe(words);
  });

  it('goes by the locale', () => {
    const german = { ...ambience, locale: 'de', zone: 'Europe/Berlin' };
    expect(dayAndTime(at('2026-03-06T14:00:00Z'), german)).toBe('Fr 15:00');
    const american = { ...ambience, locale: 'en-US' };
    expect(dayAndTime(at('2026-03-06T14:00:00Z'), american)).toMatch(/^Fri 2:00\sPM$/);
  });
});

describe('lengths and rhythms', () => {
  it.each([
    [30, '30 min'],
    [60, '1 h'],
    [75, '1 h 15 min'],
  ])('%d minutes are “%s”', (minutes, words) => {
    expect(minutesWords(minutes)).toBe(words);
  });

  it.each([
    [1, 'every day'],
    [7, 'every week'],
    [14, 'every 2 weeks'],
    [28, 'every 4 weeks'],
    [30, 'every month'],
    [10, 'every 10 days'],
  ])('%d days are “%s”', (days, words) => {
    expect(cadenceWords(days)).toBe(words);
  });
});

describe('the last sessions in a sentence', () => {
  const held = (count: number) =>
    Array.from({ length: count }, (_, place) => meeting({ start: NOW - (place + 1) * 7 * DAY }));
  const moved = meeting({ start: NOW - 3 * DAY, originalStart: NOW - 4 * DAY });
  const cancelled = meeting({ start: NOW - 5 * DAY, status: 'cancelled' });
  const say = (sessions: ReturnType<typeof held>) =>
    summaryWords(recentFates(sessions, [], NOW), 'en-GB');

  it('counts what was not as planned', () => {
    expect(say([...held(6), moved, cancelled])).toBe(
      '6 of the last 8 as planned, 1 moved, 1 cancelled',
    );
  });

  it('has words for one, for all and for none', () => {
    expect(say(held(1))).toBe('The last one as planned');
    expect(say(held(8))).toBe('The last 8 all as planned');
    expect(say([])).toBe('None has taken place yet.');
  });
});

describe('names in sentences', () => {
  it('are isolated where they run the other way', () => {
    expect(isolate('Ana')).toBe('Ana');
    expect(isolate('נועה')).toBe('\u2068נועה\u2069');
  });

  it('begin large where they stand alone', () => {
    expect(capitalise('today 14:00', 'en')).toBe('Today 14:00');
    expect(capitalise('', 'en')).toBe('');
  });
});
