import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEvidence,
  chooseFocus,
  focusOf,
  growthOf,
  isReviewDue,
  setGoalState,
  settleFocus,
  weeksIn,
} from '../../utils/domain/goals.ts';
import type { Goal } from '../../utils/domain/record-types.ts';
import { goal } from './record-builders.ts';

const TODAY = '2026-03-02';

function written(goals: readonly Goal[], changed: readonly Goal[]): Goal[] {
  return goals.map((each) => changed.find(({ id }) => id === each.id) ?? each);
}

function foci(goals: readonly Goal[], personId: string): Goal[] {
  return goals.filter((each) => each.personId === personId && each.state === 'focus');
}

describe('choosing a focus', () => {
  const ana = goal({ id: 'ana', state: 'focus' });
  const next = goal({ id: 'next' });

  it('parks the other, from today on, to be looked at in six weeks', () => {
    expect(chooseFocus([ana, next], 'next', TODAY)).toEqual([
      { ...ana, state: 'parked', since: TODAY },
      { ...next, state: 'focus', since: TODAY, reviewOn: '2026-04-13' },
    ]);
  });

  it.each([
    ['the focus already', [ana, next], 'ana'],
    ['unknown', [ana, next], 'nobody'],
    ['a goal', [ana, goal({ id: 'next', kind: 'goal' })], 'next'],
    ['deleted', [ana, goal({ id: 'next', deletedAt: 1 })], 'next'],
  ])('changes nothing where it is %s', (_, goals, id) => {
    expect(chooseFocus(goals, id, TODAY)).toEqual([]);
  });

  it('leaves other people alone, and deleted goals', () => {
    const ben = goal({ id: 'ben', personId: 'p-ben', state: 'focus' });
    const gone = goal({ id: 'gone', state: 'focus', deletedAt: 1 });
    expect(chooseFocus([ben, gone, next], 'next', TODAY).map(({ id }) => id)).toEqual(['next']);
  });

  it('keeps at most one of each person, whatever is done', () => {
    const step = fc.record({
      what: fc.constantFrom('choose', 'park', 'achieve', 'drop', 'merge', 'other-device'),
      which: fc.nat(9),
      day: fc.nat(50),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let goals = Array.from({ length: 8 }, (_, place) =>
          goal({
            id: `g${place}`,
            personId: place % 2 === 0 ? 'p-ana' : 'p-ben',
            kind: place < 6 ? 'need' : 'goal',
          }),
        );
        const missed: string[] = [];
        for (const { what, which, day } of steps) {
          const id = `g${which}`;
          const today = Temporal.PlainDate.from(TODAY).add({ days: day }).toString();
          const chosen = goals.find((each) => each.id === id);
          if (what === 'choose') {
            goals = written(goals, chooseFocus(goals, id, today));
            const now = focusOf(foci(goals, chosen?.personId ?? ''))?.id;
            if ((now === id) !== (chosen?.kind === 'need')) missed.push(id);
          } else if (what === 'merge') {
            goals = goals.map((each) => ({ ...each, personId: 'p-ana' }));
            goals = written(goals, settleFocus(goals));
          } else if (what === 'other-device') {
            // Another device made it the focus, knowing nothing of this one.
            const theirs = chooseFocus(
              goals.filter((each) => each.id === id),
              id,
              today,
            );
            goals = written(goals, theirs);
            goals = written(goals, settleFocus(goals));
          } else if (chosen !== undefined) {
            const state = what === 'park' ? 'parked' : what === 'drop' ? 'dropped' : 'achieved';
            goals = written(goals, [setGoalState(chosen, state, today)]);
          }
          for (const personId of ['p-ana', 'p-ben']) {
            expect(foci(goals, personId).length).toBeLessThanOrEqual(1);
          }
          expect(settleFocus(goals)).toEqual([]);
        }
        expect(missed).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('foci that come together', () => {
  it('leave the newest, of one day the lesser id, in whatever order they come', () => {
    const goals = [
      goal({ id: 'b', state: 'focus', since: '2026-02-20' }),
      goal({ id: 'old', state: 'focus', since: '2026-01-01' }),
      goal({ id: 'a', state: 'focus', since: '2026-02-20' }),
      goal({ id: 'wrong', kind: 'goal', state: 'focus', since: '2026-03-01' }),
      goal({ id: 'parked' }),
      goal({ id: 'ben', personId: 'p-ben', state: 'focus' }),
    ];
    const settled = (some: readonly Goal[]): Goal[] =>
      settleFocus(some).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(settled(goals)).toMatchObject([
      { id: 'b', state: 'parked', since: '2026-02-20' },
      { id: 'old', state: 'parked', since: '2026-02-20' },
      { id: 'wrong', state: 'parked', since: '2026-02-20' },
    ]);
    expect(settled(goals.toReversed())).toEqual(settled(goals));
    expect(focusOf(goals.slice(0, 5))?.id).toBe('a');
  });
});

describe('a goal', () => {
  it('changes its state from today on, once', () => {
    const parked = goal();
    expect(setGoalState(parked, 'achieved', TODAY)).toEqual({
      ...parked,
      state: 'achieved',
      since: TODAY,
    });
    expect(setGoalState(parked, 'parked', TODAY)).toBe(parked);
  });

  it.each([
    [{ state: 'focus', reviewOn: '2026-03-02' }, true],
    [{ state: 'focus', reviewOn: '2026-01-02' }, true],
    [{ state: 'focus', reviewOn: '2026-03-03' }, false],
    [{ state: 'focus', reviewOn: '' }, false],
    [{ state: 'focus', reviewOn: '2026-01-02', deletedAt: 1 }, false],
    [{ state: 'parked', reviewOn: '2026-01-02' }, false],
    [{ state: 'parked', reviewOn: '2026-01-02', kind: 'goal' }, true],
    [{ state: 'parked', reviewOn: '2026-01-02', kind: 'goal', deletedAt: 1 }, false],
    [{ state: 'achieved', reviewOn: '2026-01-02' }, false],
  ] satisfies [Partial<Goal>, boolean][])('is due for review: %j, %s', (facts, due) => {
    expect(isReviewDue(goal(facts), TODAY)).toBe(due);
  });

  it('takes evidence in by day, that of one day as it was written', () => {
    const start = goal({ evidence: [{ at: '2026-02-01', text: 'a' }] });
    let now = addEvidence(start, { at: '2026-03-01', text: ' b ' });
    now = addEvidence(now, { at: '2026-01-01', text: 'c' });
    now = addEvidence(now, { at: '2026-02-01', text: 'd' });
    expect(now.evidence.map(({ text }) => text)).toEqual(['c', 'a', 'd', 'b']);
    expect(addEvidence(now, { at: TODAY, text: '  ' })).toBe(now);
  });

  it('keeps its evidence sorted for any days, and all of it', () => {
    const days = fc.array(fc.constantFrom('2026-01-01', '2026-01-02', '2026-02-01'));
    fc.assert(
      fc.property(days, (ats) => {
        let now = goal();
        for (const [place, at] of ats.entries()) now = addEvidence(now, { at, text: `${place}` });
        const expected = ats
          .map((at, place) => ({ at, text: `${place}` }))
          .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
        expect(now.evidence).toEqual(expected);
      }),
    );
  });

  it.each([
    ['2026-03-02', 0],
    ['2026-02-24', 0],
    ['2026-02-23', 1],
    ['2026-01-26', 5],
    ['2026-04-01', 0],
  ])('since %s has been in its state for %i weeks', (since, weeks) => {
    expect(weeksIn(goal({ since }), TODAY)).toBe(weeks);
  });

  it('stands where the page shows it', () => {
    const goals = [
      goal({ id: 'need-2', createdAt: 5 }),
      goal({ id: 'need-1', createdAt: 3 }),
      goal({ id: 'focus', state: 'focus' }),
      goal({ id: 'goal', kind: 'goal' }),
      goal({ id: 'done-old', state: 'achieved', since: '2026-01-01' }),
      goal({ id: 'done-new', state: 'dropped', kind: 'goal', since: '2026-02-01' }),
      goal({ id: 'deleted', deletedAt: 1 }),
    ];
    const growth = growthOf(goals);
    expect(growth.focus?.id).toBe('focus');
    expect(growth.needs.map(({ id }) => id)).toEqual(['need-1', 'need-2']);
    expect(growth.goals.map(({ id }) => id)).toEqual(['goal']);
    expect(growth.closed.map(({ id }) => id)).toEqual(['done-new', 'done-old']);
    expect(growthOf([])).toEqual({ needs: [], goals: [], closed: [] });
  });
});
