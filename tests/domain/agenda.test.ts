import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  discussedIn,
  discussTopic,
  dropTopic,
  moveTopic,
  openTopics,
  orderAtEnd,
  orderBetween,
  reopenTopic,
} from '../../utils/domain/agenda.ts';
import type { Topic } from '../../utils/domain/record-types.ts';
import { topic } from './record-builders.ts';

function ids(topics: readonly Topic[]): string[] {
  return topics.map(({ id }) => id);
}

function applied(topics: readonly Topic[], changes: ReturnType<typeof moveTopic>): Topic[] {
  const orders = new Map(changes.map(({ id, order }) => [id, order]));
  return topics.map((each) => ({ ...each, order: orders.get(each.id) ?? each.order }));
}

describe('open topics', () => {
  it('stand by side in their order, ties as they were made', () => {
    const topics = [
      topic({ id: 'c', order: 2 }),
      topic({ id: 'b', order: 1, createdAt: 5 }),
      topic({ id: 'd', order: 1, createdAt: 4 }),
      topic({ id: 'a', order: 1, createdAt: 5 }),
      topic({ id: 'mine', order: 0, side: 'mine' }),
      topic({ id: 'closed', order: 0, state: 'discussed' }),
      topic({ id: 'dropped', order: 0, state: 'dropped' }),
      topic({ id: 'deleted', order: 0, deletedAt: 9 }),
    ];
    expect(ids(openTopics(topics, 'theirs'))).toEqual(['d', 'a', 'b', 'c']);
    expect(ids(openTopics(topics, 'mine'))).toEqual(['mine']);
  });

  it('are closed in a session or without one, and opened again at their place', () => {
    const before = topic({ order: 7 });
    const discussed = discussTopic(before, 50, 'm1');
    expect(discussed).toEqual({ ...before, state: 'discussed', closedAt: 50, meetingId: 'm1' });
    expect(discussTopic(discussed, 60)).toEqual({ ...before, state: 'discussed', closedAt: 60 });
    expect(dropTopic(discussed, 70)).toEqual({ ...before, state: 'dropped', closedAt: 70 });
    expect(reopenTopic(discussed)).toEqual(before);
    expect(reopenTopic(dropTopic(before, 70))).toEqual(before);
  });

  it('are found by the session they were discussed in, as they were ticked', () => {
    const topics = [
      topic({ id: 'late', state: 'discussed', meetingId: 'm1', closedAt: 9 }),
      topic({ id: 'early', state: 'discussed', meetingId: 'm1', closedAt: 3, side: 'mine' }),
      topic({ id: 'other', state: 'discussed', meetingId: 'm2', closedAt: 3 }),
      topic({ id: 'open', meetingId: 'm1' }),
      topic({ id: 'deleted', state: 'discussed', meetingId: 'm1', closedAt: 3, deletedAt: 9 }),
    ];
    expect(ids(discussedIn(topics, 'm1'))).toEqual(['early', 'late']);
    expect(discussedIn(topics, 'm3')).toEqual([]);
  });

  it('are carried over until closed, whatever else happens', () => {
    const step = fc.record({
      what: fc.constantFrom('add', 'discuss', 'drop', 'reopen', 'session'),
      which: fc.nat(20),
      side: fc.constantFrom<Topic['side']>('theirs', 'mine'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let topics: Topic[] = [];
        const open = new Map<string, Topic['side']>();
        let session = 0;
        for (const [at, { what, which, side }] of steps.entries()) {
          const chosen = topics[which % Math.max(1, topics.length)];
          if (what === 'session') session += 1;
          else if (what === 'add') {
            const id = `t${topics.length}`;
            topics = [...topics, topic({ id, side, order: orderAtEnd(topics, side) })];
            open.set(id, side);
          } else if (chosen !== undefined) {
            const changed =
              what === 'reopen'
                ? reopenTopic(chosen)
                : what === 'drop'
                  ? dropTopic(chosen, at)
                  : discussTopic(chosen, at, `m${session}`);
            topics = topics.map((each) => (each.id === chosen.id ? changed : each));
            if (what === 'reopen') open.set(chosen.id, chosen.side);
            else open.delete(chosen.id);
          }
        }
        for (const side of ['theirs', 'mine'] as const) {
          const expected = [...open].filter(([, of]) => of === side).map(([id]) => id);
          expect(ids(openTopics(topics, side)).toSorted()).toEqual(expected.toSorted());
        }
      }),
    );
  });
});

describe('moving a topic', () => {
  const row = ['a', 'b', 'c', 'd'].map((id, place) => topic({ id, order: place * 10 }));

  it.each([
    ['a', 0, 'abcd'],
    ['a', 1, 'bacd'],
    ['a', 3, 'bcda'],
    ['a', 99, 'bcda'],
    ['d', 0, 'dabc'],
    ['d', -5, 'dabc'],
    ['c', 1, 'acbd'],
    ['nobody', 1, 'abcd'],
  ])('%s to %i', (id, to, expected) => {
    const changes = moveTopic(row, id, to);
    expect(changes.length).toBe(expected === 'abcd' ? 0 : 1);
    expect(ids(openTopics(applied(row, changes), 'theirs')).join('')).toBe(expected);
  });

  it('leaves the other side and the closed alone', () => {
    const mixed = [
      ...row,
      topic({ id: 'mine', side: 'mine', order: 5 }),
      topic({ id: 'closed', state: 'dropped', order: 5 }),
    ];
    expect(moveTopic(mixed, 'mine', 3)).toEqual([]);
    expect(moveTopic(mixed, 'closed', 0)).toEqual([]);
    expect(moveTopic(mixed, 'd', 1)).toEqual([{ id: 'd', order: 5 }]);
  });

  it('spreads the row anew where there is no number between two', () => {
    const tight = [
      topic({ id: 'a', order: 1 }),
      topic({ id: 'b', order: 1 + Number.EPSILON }),
      topic({ id: 'c', order: 2 }),
    ];
    const changes = moveTopic(tight, 'c', 1);
    expect(changes.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c']);
    expect(ids(openTopics(applied(tight, changes), 'theirs'))).toEqual(['a', 'c', 'b']);
  });

  it('holds against a plain list for thousands of moves, mostly writing one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }),
        fc.array(fc.tuple(fc.nat(7), fc.integer({ min: -1, max: 8 })), {
          minLength: 1000,
          maxLength: 4000,
          size: 'max',
        }),
        (count, moves) => {
          let topics: Topic[] = [];
          for (let place = 0; place < count; place += 1) {
            topics = [...topics, topic({ id: `t${place}`, order: orderAtEnd(topics, 'theirs') })];
          }
          let model = ids(topics);
          const shown: string[] = [];
          const expected: string[] = [];
          let several = 0;
          for (const [which, to] of moves) {
            const id = `t${which % count}`;
            const others = model.filter((each) => each !== id);
            model = others.toSpliced(Math.max(0, to), 0, id);
            const changes = moveTopic(topics, id, to);
            if (changes.length > 1) several += 1;
            topics = applied(topics, changes);
            shown.push(ids(openTopics(topics, 'theirs')).join());
            expected.push(model.join());
          }
          expect(shown).toEqual(expected);
          expect(several).toBeLessThan(moves.length / 20);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('works from any finite orders, ties and extremes included', () => {
    const order = fc.oneof(
      fc.constantFrom(0, 1, 1, Number.MAX_VALUE, -Number.MAX_VALUE, 2 ** 60),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(
        fc.array(order, { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        fc.nat(6),
        (orders, which, to) => {
          const topics = orders.map((each, place) => topic({ id: `t${place}`, order: each }));
          const id = `t${which % topics.length}`;
          const others = ids(openTopics(topics, 'theirs')).filter((each) => each !== id);
          const after = applied(topics, moveTopic(topics, id, to));
          expect(ids(openTopics(after, 'theirs'))).toEqual(others.toSpliced(to, 0, id));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the order of a new topic', () => {
  it('is between its neighbours, or beyond the end', () => {
    expect(orderBetween()).toBe(0);
    expect(orderBetween(5)).toBeGreaterThan(5);
    expect(orderBetween(undefined, 5)).toBeLessThan(5);
    expect(orderBetween(5, 6)).toBe(5.5);
    const topics = [
      topic({ order: 3 }),
      topic({ id: 'x', order: 9000, state: 'dropped' }),
      topic({ id: 'y', order: 500, side: 'mine' }),
    ];
    expect(orderAtEnd(topics, 'theirs')).toBe(orderBetween(3));
    expect(orderAtEnd([], 'mine')).toBe(0);
  });
});
