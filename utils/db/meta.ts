import type { Millis } from '../domain/types.ts';
import { openDatabase } from './open.ts';

/**
 * When the record started: the moment the product was first used in this profile. What lies before
 * is history, as far as Google still shows it.
 */
export async function installedAt(at: Millis): Promise<Millis> {
  const db = await openDatabase();
  const tx = db.transaction('meta', 'readwrite');
  const known = await tx.store.get('installedAt');
  const value = typeof known?.value === 'number' ? known.value : at;
  if (!known) await tx.store.put({ key: 'installedAt', value });
  await tx.done;
  return value;
}
