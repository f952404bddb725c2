import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUESTION_BANK, QUESTIONS_PER_KIND } from '../../utils/domain/question-bank.ts';
import {
  chooseOfKind,
  chooseQuestion,
  GROW_KINDS,
  isKindAsked,
  passOver,
  questionOfDay,
  PREPARED_KINDS,
} from '../../utils/domain/questions.ts';
import {
  QUESTION_KINDS,
  type AskedQuestion,
  type QuestionKind,
} from '../../utils/domain/session-types.ts';

/** Asks one question after the other; gives what was asked, in order. */
function askInTurn(times: number, personId: string, kinds = PREPARED_KINDS): AskedQuestion[] {
  const asked: AskedQuestion[] = [];
  for (let at = 1; at <= times; at += 1) {
    const question = chooseQuestion({ bank: QUESTION_BANK, personId, asked, kinds });
    if (question) asked.push({ id: question.id, at });
  }
  return asked;
}

const kindOf = new Map(QUESTION_BANK.map(({ id, kind }) => [id, kind]));

describe('the bank', () => {
  it('has at least 120 questions, each of a kind', () => {
    expect(QUESTION_BANK.length).toBeGreaterThanOrEqual(120);
    expect(new Set(QUESTION_BANK.map(({ id }) => id)).size).toBe(QUESTION_BANK.length);
    expect(new Set(kindOf.values())).toEqual(new Set(QUESTION_KINDS));
  });
});

describe('the question for a preparation', () => {
  it('is of what was not talked about for longest', () => {
    const asked = askInTurn(3, 'ana');
    const used = asked.map(({ id }) => kindOf.get(id));
    expect(new Set(used).size).toBe(3);
    const next = askInTurn(PREPARED_KINDS.length, 'ana').map(({ id }) => kindOf.get(id));
    expect(new Set(next)).toEqual(new Set(PREPARED_KINDS));
  });

  it('is none where there are none of the kind', () => {
    expect(
      chooseQuestion({ bank: [], personId: 'ana', asked: [], kinds: PREPARED_KINDS }),
    ).toBeUndefined();
  });

  it('is another when one is passed over, and the first again when all were', () => {
    const passed: string[] = [];
    const choose = () =>
      chooseQuestion({ bank: QUESTION_BANK, personId: 'ana', asked: [], kinds: ['goal'], passed });
    const first = choose();
    for (let count = 0; count < QUESTIONS_PER_KIND; count += 1) {
      const question = choose();
      expect(passed).not.toContain(question?.id);
      passed.push(question?.id ?? '');
    }
    expect(choose()).toEqual(first);
  });

  it('goes through all of them by “another”, and begins again', () => {
    let passed: readonly string[] = [];
    const seen: string[] = [];
    const choice = { bank: QUESTION_BANK, personId: 'ana', asked: [] };
    const all = PREPARED_KINDS.length * QUESTIONS_PER_KIND;
    for (let count = 0; count < 2 * all; count += 1) {
      const id = questionOfDay({ ...choice, passed })?.id ?? '';
      seen.push(id);
      passed = passOver({ bank: QUESTION_BANK, passed }, id, PREPARED_KINDS);
    }
    expect(new Set(seen.slice(0, all)).size).toBe(all);
    expect(seen.every((id, at) => id !== seen[at + 1])).toBe(true);
    expect(new Set(seen.slice(all)).size).toBeGreaterThanOrEqual(all - 1);
  });

  it('includes one of the user’s own before any is asked again', () => {
    const asked = askInTurn(QUESTIONS_PER_KIND, 'ana', ['goal']);
    const bank = [...QUESTION_BANK, { id: 'own', kind: 'goal' as const }];
    expect(chooseOfKind({ bank, personId: 'ana', asked }, 'goal')?.id).toBe('own');
  });
});

describe('whatever was asked in whatever order', () => {
  const person = fc.string({ minLength: 1 });

  it('every kind of the bank comes up where sessions are held, none of it twice in twelve', () => {
    fc.assert(
      fc.property(
        person,
        fc.array(fc.boolean(), { minLength: 12, maxLength: 40 }),
        (personId, passes) => {
          // Whoever passes the first one over each time never comes to what that is about.
          fc.pre(passes.filter((isPassed) => !isPassed).length >= PREPARED_KINDS.length);
          // A session asks one to begin with, one prepared, the four steps, and one to end with; some
          // are passed over first.
          const places = [
            ['opening'],
            PREPARED_KINDS,
            ...GROW_KINDS.map((kind) => [kind]),
            ['closing'],
          ];
          const asked: AskedQuestion[] = [];
          for (const [session, isPassed] of passes.entries()) {
            // What was passed over is forgotten with the browser's next start.
            let passed: readonly string[] = [];
            for (const kinds of places as QuestionKind[][]) {
              const choose = () =>
                chooseQuestion({ bank: QUESTION_BANK, personId, asked, kinds, passed })?.id ?? '';
              if (isPassed) passed = passOver({ bank: QUESTION_BANK, passed }, choose(), kinds);
              asked.push({ id: choose(), at: session });
            }
          }
          expect(new Set(asked.map(({ id }) => kindOf.get(id)))).toEqual(new Set(QUESTION_KINDS));
          for (const kind of ['opening', 'closing'] as const) {
            const ids = asked.map(({ id }) => id).filter((id) => kindOf.get(id) === kind);
            expect(ids).toHaveLength(passes.length);
            // Where none was passed over, none comes again before all of its kind were asked.
            const inTurn = passes.includes(true) ? [] : ids.slice(0, QUESTIONS_PER_KIND);
            expect(new Set(inTurn).size).toBe(inTurn.length);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('no question comes again before all of its kind were asked', () => {
    fc.assert(
      fc.property(person, fc.integer({ min: 1, max: 300 }), (personId, times) => {
        const asked = askInTurn(times, personId);
        const rounds = Map.groupBy(asked, ({ id }) => kindOf.get(id)).values();
        // Whoever takes the questions of a kind in twelves finds no question twice among them.
        const repeated = [...rounds].flatMap((all) =>
          all.flatMap(({ id }, index) => {
            const before = all.slice(Math.max(0, index - QUESTIONS_PER_KIND + 1), index);
            return before.some((each) => each.id === id) ? [id] : [];
          }),
        );
        expect(repeated).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('every kind comes up, none twice as often as another', () => {
    fc.assert(
      fc.property(person, fc.integer({ min: 10, max: 200 }), (personId, times) => {
        const counts = PREPARED_KINDS.map(
          (kind) => askInTurn(times, personId).filter(({ id }) => kindOf.get(id) === kind).length,
        );
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 30 },
    );
  });

  it('a question of a GROW step is of that step', () => {
    fc.assert(
      fc.property(
        person,
        fc.constantFrom(...GROW_KINDS),
        fc.array(fc.constantFrom(...QUESTION_BANK.map(({ id }) => id))),
        (personId, kind, ids) => {
          const asked = ids.map((id, at) => ({ id, at }));
          expect(chooseOfKind({ bank: QUESTION_BANK, personId, asked }, kind)?.kind).toBe(kind);
        },
      ),
    );
  });
});

it('a kind was asked where a question of it was, the user’s own among them', () => {
  const own = [{ id: 'mine', kind: 'closing' as const }];
  expect(isKindAsked([], own, 'opening')).toBe(false);
  expect(isKindAsked([{ id: 'opening3', at: 1 }], own, 'opening')).toBe(true);
  expect(isKindAsked([{ id: 'opening3', at: 1 }], own, 'closing')).toBe(false);
  expect(isKindAsked([{ id: 'mine', at: 1 }], own, 'closing')).toBe(true);
});
