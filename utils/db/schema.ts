import type { DBSchema } from 'idb';
import type { Meeting } from '../domain/calendar-types.ts';
import type { Change, Explanation, SeriesRecord } from '../domain/ledger-types.ts';
import type { FollowUp, Goal, Template, Topic } from '../domain/record-types.ts';
import type { OwnQuestion, Session } from '../domain/session-types.ts';
import type { Account, Address, Answer, Millis, Note, Person, SyncState } from '../domain/types.ts';
import type { Witness } from './witness-type.ts';

/** The database's name. Backups, tests and migrations rely on it. */
export const DATABASE_NAME = 'vis-a-vis';

/** The name of a database that had to take the place of one that was damaged beyond removal. */
export function databaseName(number: number): string {
  return number === 0 ? DATABASE_NAME : `${DATABASE_NAME}-${number}`;
}

/** The names of the product's databases that are there; the last one is the one in use. */
export async function databaseNames(): Promise<string[]> {
  const numbers = (await indexedDB.databases()).flatMap(({ name }) => {
    if (name === DATABASE_NAME) return [0];
    const number = /^vis-a-vis-(\d+)$/.exec(name ?? '')?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  return numbers.toSorted((a, b) => a - b).map(databaseName);
}

/** Counted up by every migration in `migrations.ts`. */
export const DATABASE_VERSION = 4;

/**
 * The IndexedDB database. Store and field names are a contract.
 *
 * `meetings`, `changes`, `series`, `syncPages` and `syncState` are what the calendar shows, written
 * by the worker alone; the others are what the user wrote or answered. Fields added to the plan:
 * whatever the user wrote carries `account`, so that two accounts' data never mix; `syncState`
 * carries `lastGoodLocal`, `unreadable` and `zone`, which the surfaces show; `agenda` has `closedAt`;
 * `people` has `nickname`, `leftOn`, `eraseOn` and `endAnswered`; `notes`, `agenda` and `followUps`
 * have `captured`; `sessions` have `lookedAt`, since a look before a session makes it ready, and the words of an
 * own question beside its id in `questions`.
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
    indexes: { byPerson: [Account, string, Millis]; byAccount: [Account, Millis] };
  };
  agenda: {
    key: string;
    value: Topic;
    indexes: {
      byPerson: [Account, string, Topic['state']];
      byClosed: [Account, string, Millis];
      byAccount: [Account, Millis];
      byState: [Account, Topic['state']];
    };
  };
  followUps: {
    key: string;
    value: FollowUp;
    indexes: {
      byPerson: [Account, string, FollowUp['state']];
      byClosed: [Account, string, Millis];
      byMade: [Account, string, Millis];
      byAccount: [Account, Millis];
      byState: [Account, FollowUp['state']];
    };
  };
  goals: {
    key: string;
    value: Goal;
    indexes: { byPerson: [Account, string] };
  };
  templates: {
    key: string;
    value: Template;
    indexes: { byAccount: Account };
  };
  sessions: {
    /** The meeting's id. */
    key: string;
    value: Session;
    indexes: {
      byPerson: [Account, string];
      /** Only those that were started. */
      byStarted: [Account, Millis];
    };
  };
  /** The user's own; which were asked is in `sessions`. */
  questions: {
    key: string;
    value: OwnQuestion;
    indexes: { byAccount: Account };
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
    value: { readonly key: string; readonly value: string | number | Witness };
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
  | 'agenda'
  | 'followUps'
  | 'goals'
  | 'templates'
  | 'sessions'
  | 'questions'
  | 'syncPages'
  | 'syncState'
  | 'meta';
