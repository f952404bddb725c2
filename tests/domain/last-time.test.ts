import { describe, expect, it } from 'vitest';
import { lastTime } from '../../utils/domain/last-time.ts';
import type { Note } from '../../utils/domain/types.ts';
import { at, DAY, meeting, NOW } from './builders.ts';
import { note } from './record-builders.ts';

const MEETINGS = [
  meeting({ id: 'older', start: at('2026-02-17T10:00:00Z') }),
  meeting({ id: 'last', start: at('2026-02-24T10:00:00Z') }),
  meeting({ id: 'running', start: NOW - 1, end: NOW + 1 }),
  meeting({ id: 'next' }),
];

function session(meetingId: string, overrides: Partial<Note> = {}): Note {
  return note({ id: meetingId, kind: 'session', meetingId, ...overrides });
}

function found(...notes: readonly Note[]): string | undefined {
  return lastTime(notes, MEETINGS, NOW)?.note.id;
}

describe('last time', () => {
  it('is the newest session that has ended and was written about', () => {
    // When a note was begun says nothing: one may be prepared, or written later.
    const notes = [session('last', { createdAt: 1 }), session('older', { createdAt: 9 })];
    expect(found(...notes, session('next'), session('running'))).toBe('last');
    expect(lastTime(notes, MEETINGS, NOW)).toEqual({
      note: notes[0],
      at: at('2026-02-24T10:00:00Z'),
      words: 'She wants to lead the rollout',
    });
  });

  it.each<[string, Note]>([
    ['empty', session('last', { text: ' \n' })],
    ['nothing but marks', session('last', { text: '- [ ] \n---' })],
    ['deleted', session('last', { deletedAt: 1 })],
  ])('passes over a note that is %s', (_, passed) => {
    expect(found(passed, session('older'))).toBe('older');
    expect(found(passed)).toBeUndefined();
  });

  it('takes a session that the calendar forgot as of when its note was begun', () => {
    const forgotten = session('forgotten', { createdAt: at('2026-02-20T10:00:00Z') });
    expect(found(forgotten, session('older'))).toBe('forgotten');
    expect(found(forgotten, session('last'))).toBe('last');
  });

  it('is never a coaching note, which is private: the surface may be shared on a screen', () => {
    const coaching = note({ id: 'coaching', kind: 'coaching', createdAt: NOW - 1 });
    expect(found(coaching)).toBeUndefined();
    expect(found(coaching, session('older'))).toBe('older');
    expect(found(coaching, note({ id: 'quick', createdAt: 4 }))).toBe('quick');
  });

  it('is the newest quick note where no session was written about', () => {
    const early = note({ id: 'early', createdAt: 3 });
    const quick = note({ id: 'quick', createdAt: 4 });
    const praise = note({ id: 'praise', kind: 'praise', createdAt: 9 });
    expect(found(quick, early, praise)).toBe('quick');
    expect(found(quick, praise)).toBe('quick');
    expect(found(praise)).toBeUndefined();
    expect(found({ ...quick, createdAt: NOW + DAY }, session('older'))).toBe('older');
    expect(found()).toBeUndefined();
  });
});
