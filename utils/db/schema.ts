import type { DBSchema } from 'idb';
import type { Meeting } from '../domain/calendar-types.ts';
import type { Account, Address, Answer, Millis, Note, Person, SyncState } from '../domain/types.ts';

/** The database's name. Backups, tests and migrations rely on it. */
export const DATABASE_NAME = 'vis-a-vis';

/** Counted up by every migration in `migrations.ts`. */
export const DATABASE_VERSION = 1;

/**
 * The IndexedDB database. Store and field names are a contract.
 *
 * `meetings` and `syncState` are what the calendar shows, written by the worker alone; the others
 * are what the user wrote or answered. Fields added to the plan: `people`, `answers` and `notes`
 * carry `account`, so that two accounts' data never mix; `syncState` carries `lastGoodLocal`,
 * `unreadable` and `zone`, which the surfaces show.
 */
export interface VisAVisSchema extends DBSchema {
  meetings: {
    key: string;
    value: Meeting;
    indexes: {
      /** Multi-entry: every occurrence key it was seen under. */
      byAlias: string;
      byCounterpartStart: [Account, Address, Millis];
      byStart: [Account, Millis];
    };
  };
  people: {
    key: string;
    value: Person & { readonly addressKeys: readonly string[] };
    indexes: {
      /** Multi-entry: `account|address`. */
      byAddress: string;
      byAccount: Account;
    };
  };
  answers: {
    key: [Account, string];
    value: Answer;
  };
  notes: {
    key: string;
    value: Note;
    indexes: { byPerson: [Account, string, Millis] };
  };
  syncState: {
    key: [Account, Address];
    value: SyncState;
  };
  meta: {
    key: string;
    value: { readonly key: string; readonly value: string | number };
  };
}

/** The names of all object stores. */
export type StoreName = 'meetings' | 'people' | 'answers' | 'notes' | 'syncState' | 'meta';
