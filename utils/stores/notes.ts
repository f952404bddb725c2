import type { ReadonlySignal } from '@preact/signals';
import { now } from '../clock.ts';
import { deleteRecord } from '../db/change-record.ts';
import { changeNote, listInbox, writeNote, type NotePlace } from '../db/notes.ts';
import type { TextWritten } from '../db/texts.ts';
import type { Writing } from '../db/write-records.ts';
import type { Account, Note } from '../domain/types.ts';
import { liveQuery, type Reading } from './live-query.ts';
import { persist } from './persist.ts';

export { sessionNoteId, type NotePlace } from '../db/notes.ts';

/** The lines that are about nobody yet. */
export function createInboxStore(
  account: ReadonlySignal<Account | undefined>,
  until: AbortSignal,
): ReadonlySignal<Reading<readonly Note[]>> {
  return liveQuery(
    ['notes'],
    () => account.value,
    async (key) => (key === undefined ? [] : listInbox(key)),
    until,
  );
}

/** Writes what is typed into a note; a new one is made with its first letter. */
export function typeNote(place: NotePlace, base: string, text: string): Promise<TextWritten> {
  return persist(() => writeNote(place, base, text, now()));
}

/** Makes a note a win, or a plain note again. */
export function markWin(note: Note, isWin: boolean): Promise<Writing<void>> {
  return changeNote(note.id, { kind: isWin ? 'praise' : 'quick' }, now());
}

/** Removes a note; undoing brings it back for 30 days. */
export function removeNote(id: string): Promise<Writing<void>> {
  return deleteRecord('notes', id, now());
}
