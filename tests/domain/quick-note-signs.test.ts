import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherPeople } from '../../utils/domain/people.ts';
import { signedText, type QuickNoteKind } from '../../utils/domain/quick-note-signs.ts';
import { parseQuickNote } from '../../utils/domain/quick-note.ts';
import { person } from './builders.ts';

/** A Monday. */
const DUE = { today: '2026-03-02', locale: 'en-US' };
const TEAM = gatherPeople(
  [
    person({ id: 'ana', name: 'Ana Ruiz', emails: ['ana@acme.com', 'ana+work@acme.com'] }),
    person({ id: 'ming', name: '王小明', emails: ['wxm@acme.com'] }),
  ],
  [],
);

describe('a sign in front of a quick note', () => {
  it.each([
    ['@Ana handled it', 'ana', 'note', 'handled it'],
    ['@Ana #budget', 'ana', 'topic', 'budget'],
    ['@Ana # budget', 'ana', 'topic', 'budget'],
    ['#@Ana budget', 'ana', 'topic', 'budget'],
    ['# @Ana budget', 'ana', 'topic', 'budget'],
    ['@Ana#budget', 'ana', 'topic', 'budget'],
    ['@Ana: #budget', 'ana', 'topic', 'budget'],
    ['@Ana +great write-up', 'ana', 'praise', 'great write-up'],
    ['@Ana+great write-up', 'ana', 'praise', 'great write-up'],
    ['+@Ana great write-up', 'ana', 'praise', 'great write-up'],
    ['+ @Ana great write-up', 'ana', 'praise', 'great write-up'],
    ['@Ana !send the report', 'ana', 'follow-up', 'send the report'],
    ['@Ana!send the report', 'ana', 'follow-up', 'send the report'],
    ['! Ask @Ana about it', 'ana', 'follow-up', 'Ask Ana about it'],
    ['!!! @Ana call back', 'ana', 'follow-up', 'call back'],
    ['#@王小明 预算', 'ming', 'topic', '预算'],
    ['＃@王小明预算', 'ming', 'topic', '预算'],
    ['@王小明！预算', 'ming', 'follow-up', '预算'],
    ["#@Ana's budget", 'ana', 'topic', "Ana's budget"],
    ['@ana+work@acme.com +great', 'ana', 'praise', 'great'],
    // Of two signs the first counts; the other is a part of the text.
    ['#@Ana !important', 'ana', 'topic', '!important'],
    ['@Ana # !important', 'ana', 'topic', '!important'],
    // Not in front.
    ['Ask @Ana !important', 'ana', 'note', 'Ask Ana !important'],
    ['@Ana asked for C# and C++', 'ana', 'note', 'asked for C# and C++'],
    ["@Ana's #1 wish", 'ana', 'note', "Ana's #1 wish"],
    // Not a sign.
    ['@Ana #1on1 prep', 'ana', 'note', '#1on1 prep'],
    ['@Ana #3 on the list', 'ana', 'note', '#3 on the list'],
    ['@Ana +1 for the idea', 'ana', 'note', '+1 for the idea'],
    ['@Ana+1', 'ana', 'note', '+1'],
    ['@Ana != Ben', 'ana', 'note', '!= Ben'],
    ['@Ana +/- 3 days', 'ana', 'note', '+/- 3 days'],
    // Meant as written.
    [String.raw`@Ana \#budget`, 'ana', 'note', '#budget'],
    [String.raw`\#budget @Ana`, 'ana', 'note', '#budget Ana'],
    [String.raw`@Ana \o/`, 'ana', 'note', String.raw`\o/`],
    // To nobody yet.
    ['!important', undefined, 'follow-up', 'important'],
    ['#hashtag of the day', undefined, 'topic', 'hashtag of the day'],
    ['## Budget', undefined, 'topic', 'Budget'],
    ['#1on1', undefined, 'note', '#1on1'],
    ['+49 170 1234', undefined, 'note', '+49 170 1234'],
    ['+ 1 more', undefined, 'praise', '1 more'],
    ['#', undefined, 'topic', ''],
    ['# @Zoe budget', undefined, 'topic', '@Zoe budget'],
    ['ana+other@acme.com wrote', undefined, 'note', 'ana+other@acme.com wrote'],
    ['@ana+other@acme.com wrote', undefined, 'note', '@ana+other@acme.com wrote'],
  ])('%s', (typed, key, kind, text) => {
    const note = parseQuickNote(typed, TEAM, DUE);
    expect(note).toMatchObject({ kind, text });
    expect(note.person?.key).toBe(key);
    expect(note).not.toHaveProperty('due');
  });

  it.each([
    ['@Ana !send the report by Fri', 'ana', 'send the report', '2026-03-06'],
    ['!@Ana send the report tomorrow', 'ana', 'send the report', '2026-03-03'],
    ['! send the report to @Ana by Fri', 'ana', 'send the report to Ana', '2026-03-06'],
    ['!send the report in 2 weeks', undefined, 'send the report', '2026-03-16'],
  ])('is due: %s', (typed, key, text, due) => {
    const note = parseQuickNote(typed, TEAM, DUE);
    expect(note).toMatchObject({ kind: 'follow-up', text, due });
    expect(note.person?.key).toBe(key);
  });

  it('reads a due date of follow-ups alone, and where it is told what day it is', () => {
    expect(parseQuickNote('@Ana #plan by Fri', TEAM, DUE)).toMatchObject({ text: 'plan by Fri' });
    expect(parseQuickNote('@Ana !plan by Fri', TEAM)).toMatchObject({
      kind: 'follow-up',
      text: 'plan by Fri',
    });
  });
});

describe('a capture kept in the inbox', () => {
  const kinds = fc.constantFrom<QuickNoteKind>('note', 'topic', 'follow-up', 'praise');
  const texts = fc
    .oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('#', '!', '+', '\\', '＃', ' ', '1', 'a', '@Ana', 'Fri', '·', ','), {
          maxLength: 8,
        })
        .map((parts) => parts.join('')),
    )
    .map((text) => text.trim());

  it('is the same kind with the same words when read again', () => {
    fc.assert(
      fc.property(kinds, texts, (kind, text) => {
        const read = parseQuickNote(signedText(kind, text), []);
        expect(read).toEqual({ kind, text, candidates: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the day of a follow-up', () => {
    const days = fc
      .integer({ min: -400, max: 4000 })
      .map((ahead) => Temporal.PlainDate.from(DUE.today).add({ days: ahead }).toString());
    fc.assert(
      fc.property(texts, days, (text, due) => {
        fc.pre(text !== '');
        const read = parseQuickNote(signedText('follow-up', text, due), [], DUE);
        expect(read).toEqual({ kind: 'follow-up', text, due, candidates: [] });
      }),
      { numRuns: 300 },
    );
  });
});
