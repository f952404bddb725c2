import { openDB } from 'idb';
import type { Database } from './open.ts';
import { databaseName, databaseNames, type VisAVisSchema } from './schema.ts';

/**
 * Opens the database as it lies there, of whatever version, and repairs nothing: to be read where
 * there is no `storage.local`, and before a newer version changes it. It is closed as soon as another
 * context wants to upgrade it. Whoever opens it closes it.
 *
 * @throws what IndexedDB throws.
 */
export async function openPlain(): Promise<Database> {
  const name = (await databaseNames()).at(-1) ?? databaseName(0);
  return openDB<VisAVisSchema>(name, undefined, {
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}
