import { LOCAL_ACCOUNT, type Account, type Millis } from '../domain/types.ts';
import { announce } from './announce.ts';
import { moveLocalNotes } from './notes.ts';
import { openDatabase } from './open.ts';
import { moveLocalPeople } from './people.ts';
import { writing, type WritingTransaction } from './written.ts';

/**
 * What was written before any calendar was connected belongs to the first account connected after:
 * all of it moves there in one transaction. Later accounts find nothing left to take.
 */
export async function adoptLocalData(account: Account, at: Millis): Promise<void> {
  const db = await openDatabase();
  const tx: WritingTransaction = db.transaction(writing('people', 'notes'), 'readwrite');
  await moveLocalPeople(tx, LOCAL_ACCOUNT, account, at);
  await moveLocalNotes(tx, LOCAL_ACCOUNT, account, at);
  await tx.done;
  announce('people', 'notes');
}
