import type { DBSchema } from 'idb';
import type { Meeting } from '../domain/calendar-types.ts';
import type { Change, Explanation, SeriesRecord } from '../domain/ledger-types.ts';
import type { Account, Address, Answer, Millis, Note, Person, SyncState } from '../domain/types.ts';

/** The database's name. Backups, tests and migrations rely on it. */
export const DATABASE_NAME = 'vis-a-vis';

/** Counted up by every migration in `migrations.ts`. */
export const DATABASE_VERSION = 2;

/**
 * The IndexedDB database. Store and field names are a contract.
 *
 * `meetings`, `changes`, `series`, `syncPages` and `syncState` are what the calendar shows, written
 * by the worker alone; the others are what the user wrote or answered. Fields added to the plan: `people`, `answers` and `notes`
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
  changes: {
    key: string;
    value: Change;
    indexes: {
      byMeeting: string;
      byCounterpart: [Account, Address, Millis];
    };
  };
  series: {
    key: [Account, string];
    value: SeriesRecord;
  };
  explanations: {
    key: string;
    value: Explanation;
    indexes: { byAccount: Account };
  };
  syncPages: {
    key: [Account, Address, string, number];
    value: StagedPage;
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

/** One page of a reading that is not applied yet: whoever is stopped goes on where it was. */
export interface StagedPage {
  readonly account: Account;
  readonly calendarId: Address;
  /** Which listing of the reading it is of. */
  readonly part: string;
  readonly number: number;
  /** The reading as it was begun, and its number among the readings. */
  readonly run: StagedRun;
  /** Plain JSON, checked when it is read again. */
  readonly page: unknown;
}

/** A reading that was begun. Its pages go together only with each other. */
export interface StagedRun {
  readonly startedAt: Millis;
  readonly queryHash: string;
  /** The sync token it set out from. */
  readonly token?: string;
  readonly window: { readonly from: Millis; readonly to: Millis };
}

/** The names of all object stores. */
export type StoreName =
  | 'meetings'
  | 'changes'
  | 'series'
  | 'people'
  | 'answers'
  | 'explanations'
  | 'notes'
  | 'syncPages'
  | 'syncState'
  | 'meta';
