import type { Millis } from '../domain/types.ts';
import { announce } from './announce.ts';
import { openDatabase } from './open.ts';
import { readInstalledTwin, writeInstalledTwin } from './twin.ts';
import { RESTORED } from './twin-repair.ts';

/**
 * When the record started: the moment the product was first used in this profile. What lies before
 * is history, as far as Google still shows it. It has a twin, too: a database made anew must not
 * take the whole ledger for history.
 */
export async function installedAt(at: Millis): Promise<Millis> {
  const db = await openDatabase();
  const known = await db.get('meta', 'installedAt');
  if (typeof known?.value === 'number') return known.value;
  const value = (await readInstalledTwin()) ?? at;
  const tx = db.transaction('meta', 'readwrite');
  const meanwhile = await tx.store.get('installedAt');
  if (!meanwhile) await tx.store.put({ key: 'installedAt', value });
  await tx.done;
  await writeInstalledTwin(value);
  return typeof meanwhile?.value === 'number' ? meanwhile.value : value;
}

/** How many records were brought back from their twins, until the user has read it. */
export async function readRestored(): Promise<number | undefined> {
  const db = await openDatabase();
  const kept = await db.get('meta', RESTORED);
  return typeof kept?.value === 'number' ? kept.value : undefined;
}

/** The user has read it. */
export async function dismissRestored(): Promise<void> {
  const db = await openDatabase();
  await db.delete('meta', RESTORED);
  announce('meta');
}
