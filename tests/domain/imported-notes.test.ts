import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importedNotes } from '../../utils/domain/imported-notes.ts';
import { anyText } from './search-texts.ts';

const TODAY = '2026-03-02';
const days = (text: string, locale = 'en-GB') =>
  importedNotes(text, TODAY, locale).map(({ day }) => day);

describe('notes from elsewhere', () => {
  it('are split at their dates, check boxes taken out', () => {
    const text = [
      'Before any date',
      '',
      '## 2026-02-03: with Ana',
      'Talked about the rollout.',
      '- a list stays',
      '- [ ] Introduce her to the data team',
      '* [x] Send the plan',
      '',
      '',
      '',
      'And more.',
      '## No date here',
      'stays text',
      '3 Nov 2025',
      '[ ] Only a check box',
    ].join('\r\n');
    expect(importedNotes(text, TODAY, 'en-GB')).toEqual([
      { day: undefined, text: 'Before any date', followUps: [] },
      {
        day: '2026-02-03',
        text: 'Talked about the rollout.\n- a list stays\n\nAnd more.\n## No date here\nstays text',
        followUps: [
          { text: 'Introduce her to the data team', isDone: false },
          { text: 'Send the plan', isDone: true },
        ],
      },
      {
        day: '2025-11-03',
        text: '',
        followUps: [{ text: 'Only a check box', isDone: false }],
      },
    ]);
  });

  it.each<[string, string, string]>([
    ['2026-02-03', 'en-GB', '2026-02-03'],
    ['# 2026-2-3', 'en-GB', '2026-02-03'],
    ['**3.2.2026**', 'de', '2026-02-03'],
    ['03. 02. 2026', 'de', '2026-02-03'],
    ['3/2/2026', 'en-GB', '2026-02-03'],
    ['2/3/2026', 'en-US', '2026-02-03'],
    ['25/12/2025', 'en-US', '2025-12-25'],
    ['Tue, 3 Feb 2026', 'en-GB', '2026-02-03'],
    ['Tuesday, February 3, 2026', 'en-US', '2026-02-03'],
    ['Feb 3rd', 'en-GB', '2026-02-03'],
    ['3 November', 'en-GB', '2025-11-03'],
    ['3. März 2025', 'de', '2025-03-03'],
    ['Dienstag, 3. Februar', 'de', '2026-02-03'],
    ['3 de febrero de 2026', 'es', '2026-02-03'],
    ['3 février 2026', 'fr', '2026-02-03'],
    ['## Session of 3 Feb', 'en-GB', '2026-02-03'],
  ])('“%s” (%s) is a heading of %s', (line, locale, day) => {
    expect(days(`${line}\nwords`, locale)).toEqual([day]);
  });

  it.each([
    'Budget for 2026-02-03 is set',
    'We may 3 times',
    '31 Feb 2026',
    '2026-13-01',
    'version 1.2.2026.4',
    'march on',
    '',
  ])('“%s” is none', (line) => {
    expect(days(`${line}\nwords`)).toEqual([undefined]);
  });
});

describe('any text', () => {
  const line = fc.oneof(
    anyText,
    fc.constantFrom(
      '## 2026-02-03',
      '- [ ] Do it',
      '* [x]',
      '#',
      '03/04/2026',
      '31.2.2026',
      '9999-99-99',
    ),
  );
  const locales = fc.constantFrom('en-US', 'de', 'ja', 'ar', 'th', 'fa', 'hi');

  it('is split without a word lost: what has no date is in a note or a follow-up', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), locales, (lines, locale) => {
        const parts = importedNotes(lines.join('\n'), TODAY, locale);
        const kept = parts.flatMap(({ text, followUps }) => [
          text,
          ...followUps.map((followUp) => followUp.text),
        ]);
        const read = parts.flatMap(({ day }) => day ?? []);
        expect(read.map((day) => Temporal.PlainDate.from(day).toString())).toEqual(read);
        for (const each of lines.flatMap((one) => one.split(/\r?\n/u))) {
          const words = each.replace(/^\s*(?:[-*+]\s+)?\[[ xX]\]\s+(?=.*\S)/u, '').trim();
          if (/\d|\p{N}/u.test(words)) continue;
          expect(['', ...kept].some((text) => text.includes(words))).toBe(true);
        }
      }),
    );
  });
});
