import { describe, expect, it } from 'vitest';
import type { Observation } from '../../utils/domain/ledger-types.ts';
import { toChanges } from '../../utils/sync/change-id.ts';
import { change } from '../domain/ledger-builders.ts';
import { ME } from '../domain/builders.ts';

const { id: _id, account: _account, source: _source, preInstall: _pre, ...moved } = change();
const cancelled: Observation = { ...moved, kind: 'cancelled' };

const enter = (
  observed: readonly Observation[],
  found: readonly Observation[],
  ledger: Parameters<typeof toChanges>[1] = [],
) => toChanges({ account: ME, observed, found, preInstall: false }, ledger);

describe('toChanges', () => {
  it('gives the same thing the same id, whenever it was seen', async () => {
    const [one] = await enter([moved], []);
    const [other] = await enter([], [{ ...moved, after: 1, before: 2 }]);
    expect(one?.id).toMatch(/^[0-9a-f]{32}$/);
    expect(other?.id).toBe(one?.id);
  });

  it('enters what is found at first sight once, whatever is seen besides', async () => {
    const ledger = await enter([], [moved]);
    expect(await enter([], [moved], ledger)).toEqual([]);
    expect(await enter([cancelled], [moved], ledger)).toMatchObject([{ kind: 'cancelled' }]);
  });

  it('enters what is seen to happen again as another, and each once', async () => {
    const first = await enter([moved], []);
    const second = await enter([moved], [], first);
    const both = await enter([moved, moved], []);
    expect(second).toHaveLength(1);
    expect(both.map(({ id }) => id)).toEqual([...first, ...second].map(({ id }) => id));
    expect(new Set(both.map(({ id }) => id)).size).toBe(2);
  });
});
