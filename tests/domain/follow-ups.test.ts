import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agendaSummary,
  closeFollowUp,
  madeIn,
  openFollowUps,
  reopenFollowUp,
} from '../../utils/domain/follow-ups.ts';
import type { FollowUp } from '../../utils/domain/record-types.ts';
import { followUp, topic } from './record-builders.ts';

function ids(followUps: readonly FollowUp[]): string[] {
  return followUps.map(({ id }) => id);
}

describe('open follow-ups', () => {
  it('stand by due day, undated ones after, as they were made', () => {
    const followUps = [
      followUp({ id: 'new', createdAt: 9 }),
      followUp({ id: 'old', createdAt: 2 }),
      followUp({ id: 'later', due: '2026-05-01' }),
      followUp({ id: 'overdue', due: '2026-01-01' }),
      followUp({ id: 'same-b', due: '2026-03-01', createdAt: 4 }),
      followUp({ id: 'same-a', due: '2026-03-01', createdAt: 3 }),
      followUp({ id: 'theirs', owner: 'them', due: '2025-01-01' }),
      followUp({ id: 'done', state: 'done' }),
      followUp({ id: 'dropped', state: 'dropped' }),
      followUp({ id: 'deleted', deletedAt: 1 }),
    ];
    expect(ids(openFollowUps(followUps, 'me'))).toEqual([
      'overdue',
      'same-a',
      'same-b',
      'later',
      'old',
      'new',
    ]);
    expect(ids(openFollowUps(followUps, 'them'))).toEqual(['theirs']);
  });

  it('stand so in whatever order they come', () => {
    const some = fc.uniqueArray(
      fc.record({
        id: fc.nat(30).map(String),
        due: fc.option(fc.constantFrom('2026-01-01', '2026-02-01'), { nil: undefined }),
        createdAt: fc.nat(3),
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    );
    const shuffled = some.chain((items) =>
      fc.tuple(
        fc.constant(items),
        fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        const made = (items: typeof one): FollowUp[] =>
          items.map(({ due, ...rest }) => followUp({ ...rest, ...(due !== undefined && { due }) }));
        const row = openFollowUps(made(one), 'me');
        expect(ids(row)).toEqual(ids(openFollowUps(made(other), 'me')));
        const dues = row.map(({ due }) => due ?? '9999');
        expect(dues).toEqual(dues.toSorted());
        expect(row).toHaveLength(one.length);
      }),
    );
  });

  it('are closed and opened again', () => {
    const open = followUp();
    const done = closeFollowUp(open, 'done', 8);
    expect(done).toEqual({ ...open, state: 'done', closedAt: 8 });
    expect(closeFollowUp(done, 'dropped', 9)).toEqual({ ...open, state: 'dropped', closedAt: 9 });
    expect(reopenFollowUp(done)).toEqual(open);
    expect(openFollowUps([done], 'me')).toEqual([]);
    expect(openFollowUps([reopenFollowUp(done)], 'me')).toEqual([open]);
  });
});

describe('what was promised in a session', () => {
  it('is mine first, closed or not', () => {
    const followUps = [
      followUp({ id: 'theirs', owner: 'them', meetingId: 'm1', createdAt: 1 }),
      followUp({ id: 'second', meetingId: 'm1', createdAt: 5, state: 'done' }),
      followUp({ id: 'first', meetingId: 'm1', createdAt: 3 }),
      followUp({ id: 'other', meetingId: 'm2' }),
      followUp({ id: 'none' }),
      followUp({ id: 'deleted', meetingId: 'm1', deletedAt: 1 }),
    ];
    expect(ids(madeIn(followUps, 'm1'))).toEqual(['first', 'second', 'theirs']);
  });
});

describe('what lies ready, as counts', () => {
  it('is open topics of both sides and my open promises', () => {
    const topics = [
      topic(),
      topic({ side: 'mine' }),
      topic({ state: 'discussed' }),
      topic({ deletedAt: 1 }),
    ];
    const followUps = [
      followUp(),
      followUp({ owner: 'them' }),
      followUp({ state: 'done' }),
      followUp({ deletedAt: 1 }),
    ];
    expect(agendaSummary(topics, followUps)).toEqual({ topics: 2, promises: 1 });
    expect(agendaSummary([], [])).toEqual({ topics: 0, promises: 0 });
  });
});
