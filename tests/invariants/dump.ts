/** Everything that is stored, as one thing to look at: from a page of the browser or from here. */
import type { StoreName, VisAVisSchema } from '../../utils/db/schema.ts';
import type { Dump } from '../e2e/whole-database.ts';

export type { Dump } from '../e2e/whole-database.ts';

/** The rows of one store, none where there is no such store. */
export function rowsOf<Store extends StoreName>(
  dump: Dump,
  store: Store,
): readonly VisAVisSchema[Store]['value'][] {
  // What they are in truth is what the checks are about.
  return (dump[store] ?? []) as readonly VisAVisSchema[Store]['value'][];
}

/** Everything in the database of this process. The product is loaded once the stage for it is set. */
export async function dumpHere(): Promise<Dump> {
  const { openDatabase } = await import('../../utils/db/open.ts');
  const db = await openDatabase();
  const stores = [...db.objectStoreNames];
  const tx = db.transaction(stores);
  const rows = await Promise.all(
    stores.map(async (store) => [store, await tx.objectStore(store).getAll()] as const),
  );
  return Object.fromEntries(rows);
}
