import { describe, expect, it } from 'vitest';
import type { Goal } from '../../utils/domain/record-types.ts';
import { isOpen, NO_FILTER, sinceOf, type SearchTime } from '../../utils/domain/search-filter.ts';
import {
  goalText,
  helpText,
  noteText,
  personText,
  questionText,
  templateText,
} from '../../utils/domain/search-records.ts';
import { startOfDay } from '../../utils/time.ts';
import { person } from './builders.ts';
import { ownQuestion, session } from './record-builders.ts';

const ZONE = 'Europe/Berlin';
const written = { account: 'me@acme.com', createdAt: 7, updatedAt: 9, version: {} };

const goal: Goal = {
  ...written,
  id: 'goal',
  personId: 'ana',
  kind: 'need',
  text: 'Saying no',
  state: 'focus',
  since: '2026-10-01',
  reviewOn: '',
  nextStep: '',
  evidence: [
    { at: '2026-10-05', text: 'Declined the migration' },
    { at: '2026-11-02', text: 'Declined a meeting' },
  ],
};

describe('goalText', () => {
  it('has the evidence of its days, newest first, and nothing that is empty', () => {
    expect(goalText(goal, ZONE)).toEqual({
      id: 'goal',
      kind: 'goal',
      personId: 'ana',
      at: 7,
      parts: [
        { field: 'text', text: 'Saying no' },
        { field: 'evidence', text: 'Declined a meeting', at: startOfDay('2026-11-02', ZONE) },
        { field: 'evidence', text: 'Declined the migration', at: startOfDay('2026-10-05', ZONE) },
      ],
    });
    const { parts } = goalText({ ...goal, nextStep: 'Say it once', evidence: [] }, ZONE);
    expect(parts.at(-1)).toEqual({ field: 'nextStep', text: 'Say it once' });
  });

  it('keeps evidence of a damaged day, as old as the goal', () => {
    const { parts } = goalText({ ...goal, evidence: [{ at: '2026-02-31', text: 'Well' }] }, ZONE);
    expect(parts.at(-1)).toEqual({ field: 'evidence', text: 'Well' });
  });
});

describe('personText', () => {
  it('has the names, the addresses and what was written about them', () => {
    const ana = person({
      id: 'ana',
      name: 'Ana Ruiz',
      nickname: 'Chip',
      emails: ['ana@acme.com', 'ana@home.example'],
      strengths: 'Calm',
      goodToKnow: 'Two children',
    });
    expect(personText(ana)).toMatchObject({ id: 'ana', personId: 'ana', kind: 'person' });
    expect(personText(ana).parts).toEqual([
      { field: 'name', text: 'Ana Ruiz' },
      { field: 'nickname', text: 'Chip' },
      { field: 'address', text: 'ana@acme.com' },
      { field: 'address', text: 'ana@home.example' },
      { field: 'strengths', text: 'Calm' },
      { field: 'goodToKnow', text: 'Two children' },
    ]);
  });
});

describe('personText of what is agreed and shared', () => {
  it('has documents by name and address, and the reasons of agreements', () => {
    const ana = person({
      id: 'ana',
      name: 'Ana Ruiz',
      emails: [],
      links: [
        { label: 'Our plan', url: 'https://docs.example/plan' },
        { label: '', url: 'https://docs.example/other' },
      ],
      waivers: [{ flag: 'fairness', reason: 'works half the week', until: '2026-12-31' }],
    });
    expect(personText(ana).parts.slice(1)).toEqual([
      { field: 'document', text: 'Our plan' },
      { field: 'document', text: 'https://docs.example/plan' },
      { field: 'document', text: 'https://docs.example/other' },
      { field: 'waiver', text: 'works half the week' },
    ]);
  });
});

describe('helpText', () => {
  it('is of the session, from when it was begun, and of nothing where nothing was answered', () => {
    const help = { asked: 'yes', answer: 'Fewer meetings' } as const;
    expect(helpText(session({ meetingId: 'm', startedAt: 5, help }))).toEqual([
      {
        id: 'm',
        kind: 'help',
        personId: 'p-ana',
        at: 5,
        parts: [{ field: 'text', text: 'Fewer meetings' }],
      },
    ]);
    expect(helpText(session({ startedAt: 5, help: { asked: 'skipped' } }))).toEqual([]);
    expect(helpText(session({ startedAt: 5, help: { asked: 'yes', answer: ' ' } }))).toEqual([]);
  });
});

describe('what is for everybody', () => {
  it('is about nobody: questions, and templates with all of their topics', () => {
    expect(questionText(ownQuestion({ id: 'q', createdAt: 3, text: 'And then?' }))).toEqual({
      id: 'q',
      kind: 'question',
      at: 3,
      parts: [{ field: 'text', text: 'And then?' }],
    });
    const template = { ...written, id: 't', name: 'Start', side: 'mine', topics: ['One', 'Two'] };
    expect(templateText({ ...template, side: 'mine' })).toEqual({
      id: 't',
      kind: 'template',
      at: 7,
      parts: ['Start', 'One', 'Two'].map((text) => ({ field: 'text', text })),
    });
  });
});

describe('noteText', () => {
  it('has what of another version could not be merged', () => {
    const conflicts = ['Or on Friday'];
    const note = {
      ...written,
      id: 'n',
      personId: 'ana',
      kind: 'quick',
      text: 'On Monday',
    } as const;
    expect(noteText({ ...note, conflicts }).parts).toEqual([
      { field: 'text', text: 'On Monday' },
      { field: 'text', text: 'Or on Friday' },
    ]);
  });

  it('is of the note’s kind, from when it was made', () => {
    const note = { ...written, id: 'n', personId: 'inbox', kind: 'praise', text: 'Well' } as const;
    expect(noteText(note)).toEqual({
      id: 'n',
      kind: 'praise',
      personId: 'inbox',
      at: 7,
      parts: [{ field: 'text', text: 'Well' }],
    });
  });
});

describe('the filter', () => {
  it.each<[SearchTime, string]>([
    ['four-weeks', '2026-10-27'],
    ['quarter', '2026-08-24'],
    ['year', '2025-11-24'],
  ])('from %s ago on begins on %s', (time, day) => {
    const now = startOfDay('2026-11-24', ZONE) + 50_000_000;
    expect(sinceOf(time, now, ZONE)).toBe(startOfDay(day, ZONE));
  });

  it('is open until something is chosen', () => {
    expect(sinceOf('any', 0, ZONE)).toBeUndefined();
    expect(isOpen(NO_FILTER)).toBe(true);
    expect(isOpen({ time: 'any', person: 'ana' })).toBe(false);
    expect(isOpen({ time: 'any', kind: 'topic' })).toBe(false);
    expect(isOpen({ time: 'year' })).toBe(false);
  });
});
