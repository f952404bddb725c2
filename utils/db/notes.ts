import { INBOX, type Account, type Millis, type Note } from '../domain/types.ts';
import { openDatabase } from './open.ts';
import { ensurePerson, type PersonRef } from './people.ts';
import { writeText, type TextWritten } from './texts.ts';
import { writeRecords, type Writing } from './write-records.ts';

/** A stretch of somebody's notes. */
export interface NotesPage {
  /** Newest first. */
  readonly notes: readonly Note[];
  readonly hasMore: boolean;
}

/** A person's newest notes, however many years there are: `count` of them, and whether more follow. */
export async function listNotes(
  account: Account,
  personId: string,
  count = Infinity,
): Promise<NotesPage> {
  const db = await openDatabase();
  const range = IDBKeyRange.bound([account, personId], [account, personId, []]);
  const notes: Note[] = [];
  const index = db.transaction('notes').store.index('byPerson');
  let cursor = await index.openCursor(range, 'prev');
  while (cursor && notes.length <= count) {
    if (cursor.value.deletedAt === undefined) notes.push(cursor.value);
    cursor = await cursor.continue();
  }
  return { notes: notes.slice(0, count), hasMore: notes.length > count };
}

/** The lines that are about nobody yet, newest first. */
export async function listInbox(account: Account): Promise<readonly Note[]> {
  return (await listNotes(account, INBOX)).notes;
}

/** The id of a session's note: there is one a session, whichever surface begins it. */
export function sessionNoteId(meetingId: string): string {
  return `session-${meetingId}`;
}

/** A note by its id, unless it is deleted. */
export async function readNote(id: string): Promise<Note | undefined> {
  const db = await openDatabase();
  const note = await db.get('notes', id);
  return note?.deletedAt === undefined ? note : undefined;
}

/** Which note is typed in, and what it is made as where there is none yet. */
export interface NotePlace {
  readonly account: Account;
  readonly id: string;
  readonly who: PersonRef;
  readonly kind: Note['kind'];
  readonly meetingId?: string;
}

/** Writes what is typed into a note, which is made with its first letter. */
export function writeNote(
  { account, id, who, kind, meetingId }: NotePlace,
  base: string,
  text: string,
  at: Millis,
): Promise<TextWritten> {
  return writeText({ store: 'notes', id, field: 'text' }, base, text, at, async (desk) => ({
    id,
    account,
    personId: (await ensurePerson(desk, account, who)).id,
    kind,
    ...(meetingId !== undefined && { meetingId }),
    text: '',
  }));
}

/** Changes a note; what the change does not name stays. */
export function changeNote(
  id: string,
  change: Partial<Pick<Note, 'kind' | 'text' | 'conflicts'>>,
  at: Millis,
): Promise<Writing<void>> {
  return writeRecords(['notes'], at, async (desk) => {
    const note = await desk.get('notes', id);
    if (note) await desk.put('notes', { ...note, ...change });
  });
}
