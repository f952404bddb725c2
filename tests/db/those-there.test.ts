import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../utils/db/open.ts';
import { thoseThere } from '../../utils/db/those-there.ts';
import { explanation } from '../domain/ledger-builders.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

/** What is worth asking for in a store of so many, and how many keys were read to know. */
async function asked(ids: readonly string[], stored: number) {
  const db = await openDatabase();
  const filling = db.transaction('explanations', 'readwrite');
  for (let at = 0; at < stored; at += 1) await filling.store.put(explanation(`e${at}`));
  await filling.done;
  const { store } = db.transaction('explanations');
  let read = 0;
  const those = await thoseThere(
    {
      getAllKeys: async (query, count) => {
        const keys = await store.getAllKeys(query, count);
        read += keys.length;
        return keys;
      },
    },
    ids,
  );
  return { those, read };
}

describe('which records are worth asking for', () => {
  it('are those that are there, where the store holds few', async () => {
    expect(await asked(['e1', 'none', 'e0', 'other'], 3)).toEqual({ those: ['e1', 'e0'], read: 3 });
  });

  it('are all, where it holds many more than are wanted: not all its keys are read', async () => {
    expect(await asked(['e1', 'none'], 50)).toEqual({ those: ['e1', 'none'], read: 8 });
  });

  it('are none, where none are wanted', async () => {
    expect(await asked([], 50)).toEqual({ those: [], read: 0 });
  });
});
