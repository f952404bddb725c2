import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attentionOf } from '../../utils/domain/attention.ts';
import { chanceOfAtLeast, teamShares } from '../../utils/domain/team-shares.ts';
import type { Change } from '../../utils/domain/ledger-types.ts';
import { DAY } from './builders.ts';
import { explanation } from './ledger-builders.ts';
import { done, slotOf, teamOf, type CaseMember } from './team-case.ts';

const names = ['Ana', 'Ben', 'Chi', 'Dee', 'Eli'] as const;

/** So many of the last sessions with each were moved within the week, hours before. */
function moved(counts: Partial<Record<(typeof names)[number], number>>) {
  const members = names.map((name): CaseMember => {
    const places = Array.from({ length: counts[name] ?? 0 }, (_, at) => -1 - at);
    const sessions = places.map((place) => [place, { start: slotOf(place) + DAY }]);
    return { name, sessions: Object.fromEntries(sessions) };
  });
  const changes = names.flatMap((name) =>
    Array.from({ length: counts[name] ?? 0 }, (_, at) => done('moved', name, -1 - at, 30)),
  );
  return { members, changes };
}

const standsOut = (counts: Parameters<typeof moved>[0], excuse: readonly string[] = []) => {
  const { members, changes } = moved(counts);
  const explanations = excuse.map((id) => explanation(id, { asker: 'them' }));
  return teamShares(teamOf(members, changes, { explanations })).standsOut;
};

describe('whose sessions give way', () => {
  it.each<[string | undefined, Parameters<typeof moved>[0]]>([
    [undefined, {}],
    ['Ben', { Ben: 6, Ana: 2, Chi: 2 }],
    ['Ben', { Ben: 5 }],
    // Too few to say anything.
    [undefined, { Ben: 4 }],
    [undefined, { Ben: 3, Ana: 2 }],
    // Everybody's, more or less.
    [undefined, { Ben: 3, Ana: 2, Chi: 2, Dee: 2, Eli: 2 }],
    [undefined, { Ben: 7, Ana: 7, Chi: 7, Dee: 7, Eli: 7 }],
  ])('is %s of %o', (who, counts) => {
    expect(standsOut(counts)).toBe(who);
  });

  it('leaves out what they asked for', () => {
    const asked = [1, 2].map((place) => `moved-ben${-place}`);
    expect(standsOut({ Ben: 5, Ana: 1 })).toBe('Ben');
    expect(standsOut({ Ben: 5, Ana: 1 }, asked)).toBeUndefined();
  });

  it('is said with what has no reason yet', () => {
    const { members, changes } = moved({ Ben: 6, Ana: 2, Chi: 2 });
    const explanations = ['moved-ben-1', 'moved-ben-2'].map((id) =>
      explanation(id, { asker: 'me', reason: 'customer' }),
    );
    const all = attentionOf(teamOf(members, changes, { explanations }));
    expect(all.find(({ kind }) => kind === 'gives-way')).toMatchObject({
      person: { name: 'Ben' },
      gaveWay: 6,
      inAll: 10,
      unexplained: 4,
      what: 'moved',
    });
  });

  it('tells moved and cancelled apart', () => {
    const { members, changes } = moved({ Ben: 4, Ana: 1 });
    const gone = (name: string, place: number): Change => done('cancelled', name, place, 2);
    const all = members.map((member) =>
      member.name === 'Ben'
        ? { ...member, sessions: { ...member.sessions, [-5]: { status: 'cancelled' as const } } }
        : member,
    );
    expect(teamShares(teamOf(all, [...changes, gone('Ben', -5)])).what).toBe('both');
  });
});

describe('what chance alone comes to', () => {
  /** All ways to draw from a row of sessions of which the first are marked. */
  function counted(hits: number, draws: number, marked: number, all: number): number {
    let ways = 0;
    let such = 0;
    for (let set = 0; set < 2 ** all; set += 1) {
      const drawn = Array.from({ length: all }, (_, at) => (set >> at) & 1);
      if (drawn.reduce((sum, each) => sum + each, 0) !== draws) continue;
      ways += 1;
      const found = drawn.slice(0, marked).reduce((sum, each) => sum + each, 0);
      if (found >= hits) such += 1;
    }
    return such / ways;
  }

  it('is what counting all ways comes to', () => {
    const small = fc
      .integer({ min: 1, max: 10 })
      .chain((all) =>
        fc.tuple(
          fc.integer({ min: 0, max: 11 }),
          fc.integer({ min: 0, max: all }),
          fc.integer({ min: 0, max: all }),
          fc.constant(all),
        ),
      );
    fc.assert(
      fc.property(small, ([hits, draws, marked, all]) => {
        expect(chanceOfAtLeast(hits, draws, marked, all)).toBeCloseTo(
          counted(hits, draws, marked, all),
          9,
        );
      }),
    );
  });

  it('holds for many sessions, too', () => {
    expect(chanceOfAtLeast(60, 100, 200, 1_200)).toBeGreaterThan(0);
    expect(chanceOfAtLeast(60, 100, 200, 1_200)).toBeLessThan(1e-15);
    expect(chanceOfAtLeast(10, 100, 200, 1_200)).toBeGreaterThan(0.9);
  });
});
