import type { Account } from '../domain/types.ts';
import { openDatabase } from './open.ts';

/** Whether anything was ever written about anybody. Costs a look at the keys. */
export async function hasWords(account: Account): Promise<boolean> {
  const db = await openDatabase();
  const range = IDBKeyRange.bound([account], [account, []]);
  const tx = db.transaction(['notes', 'agenda', 'followUps', 'goals', 'sessions', 'questions']);
  const found = await Promise.all([
    tx.objectStore('notes').index('byAccount').getKey(range),
    tx.objectStore('agenda').index('byAccount').getKey(range),
    tx.objectStore('followUps').index('byAccount').getKey(range),
    tx.objectStore('goals').index('byPerson').getKey(range),
    // Started ones: that one looked at a preparation is no word yet.
    tx.objectStore('sessions').index('byStarted').getKey(range),
    tx.objectStore('questions').index('byAccount').getKey(account),
  ]);
  return found.some((key) => key !== undefined);
}
