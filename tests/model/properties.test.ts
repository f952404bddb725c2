/** The ledger against the model, over random stories and random ways of syncing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyStory, anyWay, hastyStory, steadyStory } from './arbitraries.ts';
import { check } from './check.ts';
import { difference, untrue } from './lines.ts';
import { play } from './play.ts';

const LONG = { timeout: 300_000 };

/** @throws Error that tells the story, if there is anything wrong about it */
function insist(wrong: readonly string[], told: readonly string[]): void {
  if (wrong.length > 0) throw new Error(['', ...told, ...wrong].join('\n'));
}

describe('the ledger', () => {
  it('is what the model says, whatever happens and whenever it is read', LONG, async () => {
    const property = fc.asyncProperty(anyStory, async (story) => {
      const { told, ledger, expected } = await play(story);
      insist(difference(expected, ledger), told);
    });
    expect(await check('ledger', 250, property)).toBeGreaterThan(0);
  });

  it('claims nothing untrue where more happens at once than the calendar tells', LONG, async () => {
    const property = fc.asyncProperty(hastyStory, async (story) => {
      const { told, ledger, expected } = await play(story);
      insist(untrue(expected, ledger), told);
    });
    expect(await check('haste', 80, property)).toBeGreaterThan(0);
  });

  it('is the same in any way of syncing', LONG, async () => {
    const property = fc.asyncProperty(steadyStory, anyWay, async (story, way) => {
      const plain = await play(story);
      const other = await play(story, way);
      insist(difference(plain.ledger, other.ledger), plain.told);
      insist(unequal(plain.meetings, other.meetings), plain.told);
    });
    expect(await check('ways', 80, property)).toBeGreaterThan(0);
  });
});

/** The meetings that only one of the two has, or has in this way. */
function unequal(some: readonly object[], others: readonly object[]): string[] {
  const [a, b] = [some, others].map((list) => new Set(list.map((one) => JSON.stringify(one))));
  return [...(a?.symmetricDifference(b ?? new Set()) ?? [])].map(
    (one) => `only one has ${String(one)}`,
  );
}
