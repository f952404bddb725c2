import { describe, expect, it } from 'vitest';
import {
  personDocument,
  type DocumentEntry,
  type DocumentSource,
} from '../../utils/domain/person-document.ts';
import { at, person, ZONE } from './builders.ts';
import { followUp, goal, note, ownQuestion, session, topic } from './record-builders.ts';

const day = (text: string) => at(`${text}T12:00:00Z`);
const source: DocumentSource = {
  person: person({ strengths: 'Calm', toWorkOn: '  ' }),
  notes: [
    note({ id: 'late', kind: 'praise', text: 'praise', createdAt: day('2026-02-20') }),
    note({ id: 'early', kind: 'session', text: 'session', createdAt: day('2026-01-05') }),
    note({ id: 'c', kind: 'coaching', text: 'coaching', createdAt: day('2026-02-20') }),
    note({ id: 'q', kind: 'quick', text: 'quick', createdAt: day('2026-02-21') }),
    note({ id: 'gone', kind: 'session', text: 'gone', deletedAt: 1 }),
  ],
  topics: [
    topic({ id: 'd', text: 'discussed', state: 'discussed', closedAt: day('2026-01-05') }),
    topic({ id: 'x', text: 'dropped', state: 'dropped', closedAt: day('2026-01-05') }),
    topic({ id: 'o', text: 'open' }),
  ],
  followUps: [followUp({ text: 'promise', createdAt: day('2026-02-20') })],
  goals: [goal({ evidence: [{ at: '2026-02-01', text: 'said no' }] })],
  sessions: [],
  starts: new Map(),
  questions: [],
};
const wordsOf = (entry: DocumentEntry): string => {
  if (entry.kind === 'held') return JSON.stringify(entry.held);
  return entry.kind === 'follow-up' ? entry.followUp.text : entry.text;
};
const words = (isWhole: boolean, span: object = {}) =>
  personDocument(source, { zone: ZONE, isWhole, ...span }).days.map(({ day: of, entries }) => [
    of,
    entries.map((entry) => wordsOf(entry)),
  ]);

describe('a document about somebody', () => {
  it('tells everything in the order of time', () => {
    expect(words(true)).toEqual([
      ['2026-01-05', ['session', 'discussed']],
      ['2026-02-01', ['said no']],
      ['2026-02-20', ['praise', 'coaching', 'promise']],
      ['2026-02-21', ['quick']],
    ]);
  });

  it('to share has nothing private in it, and says how much was left out', () => {
    const shared = personDocument(source, { zone: ZONE, isWhole: false });
    expect(JSON.stringify(shared.days)).not.toMatch(/coaching|quick/);
    expect(shared).toMatchObject({ texts: [], leftOut: { notes: 2, texts: 1, talks: 0 } });
    const whole = personDocument(source, { zone: ZONE, isWhole: true });
    expect(whole).toMatchObject({
      texts: [{ field: 'strengths', text: 'Calm' }],
      leftOut: { notes: 0, texts: 0, talks: 0 },
    });
  });

  it('keeps to its months', () => {
    expect(words(true, { from: '2026-02-01', until: '2026-02-20' }).map(([of]) => of)).toEqual([
      '2026-02-01',
      '2026-02-20',
    ]);
  });

  describe('with sessions', () => {
    const held: DocumentSource = {
      ...source,
      notes: [],
      topics: [],
      followUps: [],
      goals: [],
      sessions: [
        session({
          meetingId: 'met',
          met: 'yes',
          minutes: 30,
          talk: { guess: 'most' },
          help: { asked: 'yes', answer: ' Fewer meetings ' },
          questions: [
            { id: 'progress1', at: 1 },
            { id: 'q', at: 2 },
          ],
          startedAt: day('2026-02-20'),
        }),
        session({ meetingId: 'guess', talk: { guess: 'half' }, closedAt: day('2026-02-21') }),
        session({ meetingId: 'looked', lookedAt: day('2026-02-22') }),
        session({ meetingId: 'gone', met: 'yes', closedAt: 1, deletedAt: 2 }),
      ],
      starts: new Map([['met', day('2026-02-19')]]),
      questions: [ownQuestion({ text: 'What would you teach?' })],
    };

    it('tells of them on their days, with the user’s own questions in their words', () => {
      expect(personDocument(held, { zone: ZONE, isWhole: true }).days).toEqual([
        {
          day: '2026-02-19',
          entries: [
            {
              kind: 'held',
              held: { met: 'yes', minutes: 30, guess: 'most', help: 'Fewer meetings' },
              asked: [{ id: 'progress1' }, { id: 'q', text: 'What would you teach?' }],
            },
          ],
        },
        {
          day: '2026-02-21',
          entries: [{ kind: 'held', held: { guess: 'half' }, asked: [] }],
        },
      ]);
    });

    it('keeps the words that were asked, whatever became of the question since', () => {
      const asked = [{ id: 'q', at: 2, text: 'What would you teach us?' }];
      const removed = {
        ...held,
        sessions: [session({ met: 'yes', closedAt: day('2026-02-19'), questions: asked })],
        questions: [],
      };
      expect(personDocument(removed, { zone: ZONE, isWhole: true }).days).toMatchObject([
        { entries: [{ asked: [{ id: 'q', text: 'What would you teach us?' }] }] },
      ]);
    });

    it('leaves out who spoke where it is to be shared, and says so', () => {
      const { days, leftOut } = personDocument(held, { zone: ZONE, isWhole: false });
      expect(days.map((each) => each.day)).toEqual(['2026-02-19']);
      expect(days[0]?.entries).toMatchObject([
        { held: { met: 'yes', minutes: 30, help: 'Fewer meetings' } },
      ]);
      expect(JSON.stringify(days)).not.toContain('guess');
      expect(leftOut.talks).toBe(2);
    });
  });
});
