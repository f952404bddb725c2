import { LOCAL_ACCOUNT, type Account, type Millis } from '../domain/types.ts';
import { announce } from './announce.ts';
import { openDatabase } from './open.ts';
import { addressKey } from './record-form.ts';
import type { StoreName } from './schema.ts';
import { twinsFollow } from './twin-writer.ts';
import { bearWitness, readWitness } from './witness.ts';
import type { WritingTransaction } from './write-records.ts';

/** What may be written without a calendar: all of it but what is about events and sessions. */
const STORES = [
  'people',
  'notes',
  'agenda',
  'followUps',
  'goals',
  'templates',
  'questions',
] as const;

/** Its counter in the versions: whichever device connects first, the record is the same. */
const ADOPTION = 'adoption';

/**
 * What was written before any calendar was connected belongs to the first account connected after:
 * all of it moves there in one transaction. Later accounts find nothing left to take. The worker
 * does it, which needs no more of writing than this.
 */
export async function adoptLocalData(account: Account, at: Millis): Promise<void> {
  const db = await openDatabase();
  const stores: StoreName[] = [...STORES, 'meta'];
  const tx: WritingTransaction = db.transaction(stores, 'readwrite', { durability: 'strict' });
  const moved: { readonly store: (typeof STORES)[number]; readonly key: string }[] = [];
  for (const store of STORES) {
    for (const record of await tx.objectStore(store).getAll()) {
      if (record.account !== LOCAL_ACCOUNT) continue;
      const version = { ...record.version, [ADOPTION]: 1 };
      const keys = 'emails' in record && {
        addressKeys: record.emails.map((email) => addressKey(account, email)),
      };
      const adopted: object = { ...record, ...keys, account, version, updatedAt: at };
      // The same record of another account.
      await tx.objectStore(store).put(adopted as never);
      moved.push({ store, key: record.id });
    }
  }
  if (moved.length > 0) await bearWitness(tx, new Map(), await readWitness(tx));
  await tx.done;
  if (moved.length > 0) announce(...STORES);
  twinsFollow(moved);
}
