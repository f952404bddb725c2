import type { ReadonlySignal } from '@preact/signals';
import { now } from '../clock.ts';
import { addQuickNote, assignNote, lastQuickNote, listNotes, setNoteDeleted } from '../db/notes.ts';
import type { PersonRef } from '../db/people.ts';
import { INBOX, type Account, type Note } from '../domain/types.ts';
import { liveQuery, type Reading } from './live-query.ts';

/** The notes of somebody, or of the inbox, newest first. */
export function createNotesStore(
  account: ReadonlySignal<Account | undefined>,
  personId: ReadonlySignal<string | undefined>,
  until: AbortSignal,
): ReadonlySignal<Reading<readonly Note[]>> {
  return liveQuery(
    ['notes'],
    () => ({ account: account.value, person: personId.value }),
    async (key) =>
      key.account === undefined || key.person === undefined
        ? []
        : listNotes(key.account, key.person),
    until,
  );
}

/** The notes that are about nobody yet. */
export function createInboxStore(
  account: ReadonlySignal<Account | undefined>,
  until: AbortSignal,
): ReadonlySignal<Reading<readonly Note[]>> {
  return liveQuery(
    ['notes'],
    () => account.value,
    async (key) => (key === undefined ? [] : listNotes(key, INBOX)),
    until,
  );
}

/** The quick note written last, whoever it is about. */
export function createLastNoteStore(
  account: ReadonlySignal<Account | undefined>,
  until: AbortSignal,
): ReadonlySignal<Reading<Note | undefined>> {
  return liveQuery(
    ['notes'],
    () => account.value,
    async (key) => (key === undefined ? undefined : lastQuickNote(key)),
    until,
  );
}

/** Saves a quick note; resolves once it is on disk. */
export function saveQuickNote(
  account: Account,
  who: PersonRef | undefined,
  text: string,
): Promise<Note> {
  return addQuickNote(account, who, text, now());
}

/** Moves a note to somebody, or back to the inbox. */
export function moveNote(id: string, who: PersonRef | undefined): Promise<void> {
  return assignNote(id, who, now());
}

/** Removes a note; `restoreNote` undoes it for 30 days. */
export function removeNote(id: string): Promise<void> {
  return setNoteDeleted(id, true, now());
}

/** Brings a removed note back. */
export function restoreNote(id: string): Promise<void> {
  return setNoteDeleted(id, false, now());
}
