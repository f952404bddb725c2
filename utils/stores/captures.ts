import type { ReadonlySignal } from '@preact/signals';
import { now } from '../clock.ts';
import {
  assignCapture,
  lastCaptures,
  saveCapture,
  type Capture,
  type Line,
} from '../db/captures.ts';
import { deleteRecord } from '../db/change-record.ts';
import type { PersonRef } from '../db/people.ts';
import type { Writing } from '../db/write-records.ts';
import type { Account, Note } from '../domain/types.ts';
import { liveQuery, type Reading } from './live-query.ts';

export type { Capture, Line } from '../db/captures.ts';

/** How many of the last captures are shown. */
const SHOWN = 10;

/** What was captured last, newest first, whoever it is about. */
export function createCapturesStore(
  account: ReadonlySignal<Account | undefined>,
  until: AbortSignal,
): ReadonlySignal<Reading<readonly Capture[]>> {
  return liveQuery(
    ['notes', 'agenda', 'followUps'],
    () => account.value,
    async (key) => (key === undefined ? [] : lastCaptures(key, SHOWN)),
    until,
  );
}

/** Saves a line to somebody or to the inbox; gives its id. */
export function capture(
  account: Account,
  who: PersonRef | undefined,
  line: Line,
): Promise<Writing<string>> {
  return saveCapture(account, who, line, now());
}

/** Gives a line of the inbox to somebody, as what it is read to be. */
export function giveToPerson(
  noteId: string,
  who: PersonRef,
  read: (note: Note) => Line,
): Promise<Writing<void>> {
  return assignCapture(noteId, who, read, now());
}

/** Takes a capture back. */
export function removeCapture({ store, id }: Capture): Promise<Writing<void>> {
  return deleteRecord(store, id, now());
}
