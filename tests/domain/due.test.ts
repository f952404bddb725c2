import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueStanding, parseDue, readDay } from '../../utils/domain/due.ts';

/** A Monday. */
const TODAY = '2026-03-02';

describe('a due date at the end of a line', () => {
  it.each([
    ['Introduce her to the data team by Fri', '2026-03-06', 'Introduce her to the data team'],
    ['Introduce her to the data team · Fri', '2026-03-06', 'Introduce her to the data team'],
    ['draft plan in 2 weeks', '2026-03-16', 'draft plan'],
    ['draft plan in two weeks', '2026-03-16', 'draft plan'],
    ['draft plan in a month', '2026-04-02', 'draft plan'],
    ['draft plan within 3 days!', '2026-03-05', 'draft plan'],
    ['draft plan in 2w', '2026-03-16', 'draft plan'],
    ['draft plan 3 weeks from now', '2026-03-23', 'draft plan'],
    ['draft plan tomorrow', '2026-03-03', 'draft plan'],
    ['draft plan by Tomorrow.', '2026-03-03', 'draft plan'],
    ['draft plan today', '2026-03-02', 'draft plan'],
    ['draft plan the day after tomorrow', '2026-03-04', 'draft plan'],
    ['draft plan next week', '2026-03-09', 'draft plan'],
    ['draft plan next month', '2026-04-02', 'draft plan'],
    ['draft plan next Monday', '2026-03-09', 'draft plan'],
    ['draft plan by next fri', '2026-03-13', 'draft plan'],
    ['draft plan this Friday', '2026-03-06', 'draft plan'],
    ['draft plan Monday', '2026-03-09', 'draft plan'],
    ['draft plan Tues', '2026-03-03', 'draft plan'],
    ['draft plan on Friday', '2026-03-06', 'draft plan'],
    ['draft plan until Friday', '2026-03-06', 'draft plan'],
    ['draft plan, due Friday', '2026-03-06', 'draft plan'],
    ['draft plan due: Friday', '2026-03-06', 'draft plan'],
    ['draft plan no later than Friday', '2026-03-06', 'draft plan'],
    ['draft plan (by Fri)', '2026-03-06', 'draft plan'],
    ['draft plan - Fri', '2026-03-06', 'draft plan'],
    ['draft plan by sat', '2026-03-07', 'draft plan'],
    ['draft plan next sun', '2026-03-15', 'draft plan'],
    ['draft plan · Wed', '2026-03-04', 'draft plan'],
    ['draft plan, sun', '2026-03-08', 'draft plan'],
    ['draft plan end of month', '2026-03-31', 'draft plan'],
    ['draft plan by the end of the month', '2026-03-31', 'draft plan'],
    ['draft plan at the end of next month', '2026-04-30', 'draft plan'],
    ['draft plan by EOM', '2026-03-31', 'draft plan'],
    ['draft plan by end of week', '2026-03-06', 'draft plan'],
    ['draft plan this week', '2026-03-06', 'draft plan'],
    ['draft plan by end of Q', '2026-03-31', 'draft plan'],
    ['draft plan by end of quarter', '2026-03-31', 'draft plan'],
    ['draft plan by end of next quarter', '2026-06-30', 'draft plan'],
    ['draft plan by end of year', '2026-12-31', 'draft plan'],
    ['draft plan by end of February', '2027-02-28', 'draft plan'],
    ['draft plan 15 Mar', '2026-03-15', 'draft plan'],
    ['draft plan by 15th of March', '2026-03-15', 'draft plan'],
    ['draft plan Mar 15', '2026-03-15', 'draft plan'],
    ['draft plan by March 15th, 2027', '2027-03-15', 'draft plan'],
    ['draft plan on Sunday, 15 March', '2026-03-15', 'draft plan'],
    ['draft plan by the 15th', '2026-03-15', 'draft plan'],
    ['draft plan by the 1st', '2026-04-01', 'draft plan'],
    ['draft plan by the 31st', '2026-03-31', 'draft plan'],
    ['draft plan by 15.3.', '2026-03-15', 'draft plan'],
    ['draft plan · 15.3', '2026-03-15', 'draft plan'],
    ['draft plan 15.3.2027', '2027-03-15', 'draft plan'],
    ['draft plan 2026-03-05', '2026-03-05', 'draft plan'],
    ['draft plan by 3/15', '2026-03-15', 'draft plan'],
    ['draft plan by 15/3', '2026-03-15', 'draft plan'],
    ['draft plan 3/5/26', undefined, ''],
    ['draft plan by 3/5/26', '2026-03-05', 'draft plan'],
    ['draft plan by 2 Mar', '2026-03-02', 'draft plan'],
    ['draft plan by 1 Mar', '2027-03-01', 'draft plan'],
    ['draft plan by 29 Feb', '2028-02-29', 'draft plan'],
    ['Ask on Tuesday about it, by Fri', '2026-03-06', 'Ask on Tuesday about it'],
    ['  draft   plan ,  Fri ', '2026-03-06', 'draft   plan'],
    ['Put on hold until Fri', '2026-03-06', 'Put on hold'],
  ])('%s', (line, day, text) => {
    expect(parseDue(line, TODAY, 'en-US')).toEqual(day === undefined ? undefined : { day, text });
  });

  it.each([
    '',
    'Fri',
    'by Friday',
    'tomorrow',
    '· Fri',
    'Ask what she may',
    'Have it signed by May',
    'See who met Jan',
    'Look where they sat',
    'Out in the sun',
    'The two will wed',
    'Agenda for Friday',
    'Notes from Monday',
    'Prepare for next week',
    'What happened last Friday',
    'Report every Monday',
    'Cover Thursday and Friday',
    'The deadline is Friday',
    'Work on today',
    'Did she do it by Friday?',
    'Upgrade to 15.3',
    'Upgrade to Postgres 15.3.',
    'Be there 24/7',
    'Read pages 3-5',
    'Move by 31 Feb',
    'Move by 13/13',
    'Move by 2026-02-30',
    'Estimate: 2 weeks',
    'Friday is the day',
    'Call xFri',
    'Finish the second',
    'Give the end of the story',
  ])('is none: %j', (line) => {
    expect(parseDue(line, TODAY, 'en-US')).toBeUndefined();
  });

  it('means the weekday after today, whatever day it is', () => {
    const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
    for (let ahead = 0; ahead < 7; ahead += 1) {
      const today = Temporal.PlainDate.from(TODAY).add({ days: ahead });
      for (const [place, name] of names.entries()) {
        const day = readDay(name, today.toString(), 'en') ?? '';
        const date = Temporal.PlainDate.from(day);
        expect(date.dayOfWeek).toBe(place + 1);
        expect(today.until(date).days).toSatisfy((days: number) => days >= 1 && days <= 7);
        const next = Temporal.PlainDate.from(readDay(`next ${name}`, today.toString(), 'en') ?? '');
        expect([next.dayOfWeek, next.weekOfYear]).toEqual([
          place + 1,
          today.add({ weeks: 1 }).weekOfYear,
        ]);
      }
    }
  });

  const days = fc
    .integer({ min: 0, max: 364 })
    .map((ahead) => Temporal.PlainDate.from(TODAY).add({ days: ahead }));

  it('never fails, and what it leaves is how the line began', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'by',
        'on',
        'next',
        'in',
        '2',
        'weeks',
        'Fri',
        'may',
        '15.',
        'of',
        '·',
        ',',
        '(',
        ')',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    const lines = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(lines, fc.constantFrom('en', 'de', 'ja'), (line, locale) => {
        const due = parseDue(line, TODAY, locale);
        if (due === undefined) return;
        expect(line.trim().startsWith(due.text)).toBe(true);
        expect(due.text).toBe(due.text.trim());
        expect(due.text).not.toBe('');
        expect(Temporal.PlainDate.from(due.day).toString()).toBe(due.day);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the words before a day that is written out, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), days, (text, day) => {
        fc.pre(text.trim() !== '');
        const due = parseDue(`${text} · ${day.toString()}`, TODAY, 'en');
        expect(due).toEqual({ day: day.toString(), text: text.trim() });
      }),
      { numRuns: 300 },
    );
  });
});

describe('a field that holds a day', () => {
  it.each([
    ['Fri', '2026-03-06'],
    [' by fri ', '2026-03-06'],
    ['sat', '2026-03-07'],
    ['2 weeks', '2026-03-16'],
    ['in 2 weeks', '2026-03-16'],
    ['tomorrow', '2026-03-03'],
    ['15/3', '2026-03-15'],
    ['15.3', '2026-03-15'],
    ['15th', '2026-03-15'],
    ['end of month', '2026-03-31'],
    ['soon', undefined],
    ['May', undefined],
    ['', undefined],
    ['call her Fri', undefined],
  ])('%j', (text, day) => {
    expect(readDay(text, TODAY, 'en-US')).toBe(day);
  });
});

describe('how a due date stands', () => {
  it.each([
    ['2026-02-28', 'overdue'],
    ['2026-03-01', 'overdue'],
    ['2026-03-02', 'today'],
    ['2026-03-03', 'soon'],
    ['2026-03-09', 'soon'],
    ['2026-03-10', 'later'],
  ])('%s', (due, standing) => {
    expect(dueStanding(due, TODAY)).toBe(standing);
  });
});
