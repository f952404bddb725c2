import { INBOX, type Account, type Millis, type Note } from '../domain/types.ts';
import { announce } from './announce.ts';
import { openDatabase } from './open.ts';
import { ensurePerson, type PersonRef } from './people.ts';
import {
  deviceId,
  firstVersion,
  nextVersion,
  writing,
  type WritingTransaction,
} from './written.ts';

/**
 * Saves a quick note to somebody, or to the inbox when nobody is given. Whoever is not recorded
 * yet is, in the same transaction. The commit is strict: the popup closes right after.
 */
export async function addQuickNote(
  account: Account,
  who: PersonRef | undefined,
  text: string,
  at: Millis,
): Promise<Note> {
  const db = await openDatabase();
  const tx: WritingTransaction = db.transaction(writing('notes', 'people'), 'readwrite', {
    durability: 'strict',
  });
  const personId = who ? (await ensurePerson(tx, account, who, at)).id : INBOX;
  const note: Note = {
    ...firstVersion(await deviceId(tx), at),
    id: crypto.randomUUID(),
    account,
    personId,
    kind: 'quick',
    text,
  };
  await tx.objectStore('notes').put(note);
  await tx.done;
  announce('notes', ...(who ? (['people'] as const) : []));
  return note;
}

/** A person's notes, or the inbox's, newest first. */
export async function listNotes(account: Account, personId: string): Promise<Note[]> {
  const db = await openDatabase();
  const range = IDBKeyRange.bound([account, personId], [account, personId, []]);
  const notes = await db.getAllFromIndex('notes', 'byPerson', range);
  return notes.filter((note) => note.deletedAt === undefined).toReversed();
}

/** The quick note written last in an account, whoever it is about. */
export async function lastQuickNote(account: Account): Promise<Note | undefined> {
  const db = await openDatabase();
  const range = IDBKeyRange.bound([account], [account, []]);
  const notes = await db.getAllFromIndex('notes', 'byPerson', range);
  return notes
    .filter((note) => note.deletedAt === undefined && note.kind === 'quick')
    .toSorted((a, b) => b.createdAt - a.createdAt)[0];
}

/** Moves a note out of the inbox to somebody, or back (`who` undefined). */
export async function assignNote(
  id: string,
  who: PersonRef | undefined,
  at: Millis,
): Promise<void> {
  const db = await openDatabase();
  const tx: WritingTransaction = db.transaction(writing('notes', 'people'), 'readwrite');
  const note = await tx.objectStore('notes').get(id);
  if (note) {
    const personId = who ? (await ensurePerson(tx, note.account, who, at)).id : INBOX;
    await tx.objectStore('notes').put({ ...nextVersion(note, await deviceId(tx), at), personId });
  }
  await tx.done;
  announce('notes', 'people');
}

/** Removes a note softly (kept for 30 days) or brings it back. */
export async function setNoteDeleted(id: string, deleted: boolean, at: Millis): Promise<void> {
  const db = await openDatabase();
  const tx: WritingTransaction = db.transaction(writing('notes'), 'readwrite');
  const note = await tx.objectStore('notes').get(id);
  if (note) {
    const { deletedAt: _, ...alive } = nextVersion(note, await deviceId(tx), at);
    await tx.objectStore('notes').put(deleted ? { ...alive, deletedAt: at } : alive);
  }
  await tx.done;
  announce('notes');
}

/** Moves all notes of one account to another. */
export async function moveLocalNotes(
  tx: WritingTransaction,
  from: Account,
  to: Account,
  at: Millis,
): Promise<void> {
  const device = await deviceId(tx);
  const range = IDBKeyRange.bound([from], [from, []]);
  for (const note of await tx.objectStore('notes').index('byPerson').getAll(range)) {
    await tx.objectStore('notes').put({ ...nextVersion(note, device, at), account: to });
  }
}
