import { unwrap, type IDBPObjectStore } from 'idb';
import type { VisAVisSchema } from './schema.ts';
import { thoseThere } from './those-there.ts';

/** The stores whose keys are texts, of which hundreds are asked for at once. */
type Asked = 'explanations' | 'sessions';

/**
 * The records with these keys, in their order; those that are not there are left out. Each is asked
 * for, but only the last answer is listened to: a store answers in the order it is asked, and a
 * promise for every record takes longer than the record.
 */
export async function recordsAt<Name extends Asked>(
  store: IDBPObjectStore<VisAVisSchema, [Name], Name>,
  keys: readonly string[],
): Promise<VisAVisSchema[Name]['value'][]> {
  const asked = await thoseThere(store, keys);
  return answers(unwrap(store), asked);
}

function answers<Value>(store: IDBObjectStore, keys: readonly string[]): Promise<Value[]> {
  const requests: IDBRequest<Value | undefined>[] = keys.map((key) => store.get(key));
  const last = requests.at(-1);
  if (!last) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const { transaction } = store;
    last.addEventListener('success', () => resolve(requests.flatMap(({ result }) => result ?? [])));
    // Whichever fails, it takes the transaction along, which knows why: damaged files end that
    // without a word to what was still asked.
    transaction.addEventListener('abort', () => reject(transaction.error ?? last.error));
  });
}
