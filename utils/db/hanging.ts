import type { Account } from '../domain/types.ts';
import type { VisAVisSchema } from './schema.ts';
import type { Desk } from './write-records.ts';

/** The stores whose records hang on a person. */
export const HANGING = ['notes', 'agenda', 'followUps', 'goals', 'sessions'] as const;

/** What hangs on somebody in one of these stores, softly deleted records included. */
export async function hangingOn<Store extends (typeof HANGING)[number]>(
  desk: Desk,
  store: Store,
  account: Account,
  personId: string,
): Promise<VisAVisSchema[Store]['value'][]> {
  const range = IDBKeyRange.bound([account, personId], [account, personId, []]);
  return desk.tx.objectStore(store).index('byPerson').getAll(range);
}
