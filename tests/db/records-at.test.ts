import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../utils/db/open.ts';
import { recordsAt } from '../../utils/db/records-at.ts';
import { explanation } from '../domain/ledger-builders.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

async function storeOf(stored: number) {
  const db = await openDatabase();
  const filling = db.transaction('explanations', 'readwrite');
  for (let at = 0; at < stored; at += 1) await filling.store.put(explanation(`e${at}`));
  await filling.done;
  return db.transaction('explanations');
}

describe('hundreds of records by their keys', () => {
  it('come in the order they were asked for, without those that are not there', async () => {
    const { store } = await storeOf(5);
    const found = await recordsAt(store, ['e3', 'none', 'e0']);
    expect(found.map(({ id }) => id)).toEqual(['e3', 'e0']);
  });

  it('are none, where none of them is there', async () => {
    const { store } = await storeOf(1);
    expect(await recordsAt(store, ['none', 'other'])).toEqual([]);
    expect(await recordsAt(store, [])).toEqual([]);
  });

  it('fail together, where the reading is ended', async () => {
    const tx = await storeOf(5);
    const reading = Promise.allSettled([recordsAt(tx.store, ['e3', 'e0']), tx.done]);
    // Answered after their keys, when both have been asked for.
    await tx.store.count();
    tx.abort();
    expect((await reading).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
