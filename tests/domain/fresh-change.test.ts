import { describe, expect, it } from 'vitest';
import { freshChange, skippedKey } from '../../utils/domain/fresh-change.ts';
import type { Change } from '../../utils/domain/ledger-types.ts';
import { DAY, HOUR, NOW } from './builders.ts';
import { explanation } from './ledger-builders.ts';
import { dayAfter } from './deeds.ts';
import { done, slotOf, STEADY, teamOf, type CaseMember } from './team-case.ts';

const [ana, ben, chi] = STEADY as readonly [CaseMember, CaseMember, CaseMember];
const movedAna: CaseMember = { ...ana, sessions: { 0: { start: slotOf(0) + DAY } } };
const goneBen: CaseMember = { ...ben, sessions: { [-1]: { status: 'cancelled' } } };
const move = done('moved', 'Ana', 0, 60);
const drop = done('cancelled', 'Ben', -1, 3);

function asked(
  changes: readonly Change[],
  members: readonly CaseMember[] = [movedAna, goneBen, chi],
  overrides: Parameters<typeof teamOf>[2] = {},
  skipped: readonly string[] = [],
): string | undefined {
  const fresh = freshChange(teamOf(members, changes, overrides), new Set(skipped.map(skippedKey)));
  return fresh?.change.id;
}

describe('the one change to ask about', () => {
  it('is the newest, then the one before it', () => {
    expect(asked([move, drop])).toBe(move.id);
    expect(asked([move, drop], undefined, {}, [move.id])).toBe(drop.id);
    expect(asked([move, drop], undefined, {}, [move.id, drop.id])).toBeUndefined();
  });

  it.each<[string, Parameters<typeof asked>]>([
    ['answered', [[move], undefined, { explanations: [explanation(move.id, { asker: 'me' })] }]],
    [
      'given a reason',
      [[move], undefined, { explanations: [explanation(move.id, { reason: 'ill' })] }],
    ],
    ['from before', [[{ ...move, preInstall: true }]]],
    ['planned ahead', [[done('moved', 'Ana', 0, 200)]]],
    ['longer ago than a week', [[move], undefined, { now: NOW + 8 * DAY }]],
    [
      'with somebody on leave',
      [[move], [{ ...movedAna, record: { pauses: [{ from: dayAfter(0) }] } }]],
    ],
    ['with somebody not listed', [[move], [{ ...movedAna, record: { tracked: false } }]]],
    [
      'their own no',
      [
        [done('declined-by-them', 'Ana', 0, 60)],
        [{ ...ana, sessions: { 0: { theirs: 'declined' } } }],
      ],
    ],
    [
      'a cancellation that was taken back',
      [[done('cancelled', 'Ana', 0, 60), done('restored', 'Ana', 0, 55)], [ana]],
    ],
    [
      'nothing but a new length',
      [
        [done('shortened', 'Ana', 0, 60)],
        [{ ...ana, sessions: { 0: { end: slotOf(0) + HOUR / 4 } } }],
      ],
    ],
  ])('is none that is %s', (_case, given) => {
    expect(asked(...given)).toBeUndefined();
  });
});
