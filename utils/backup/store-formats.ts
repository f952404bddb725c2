/**
 * The table of a backup: what is in it, store by store. A new store is one entry here; one of what
 * the user wrote that is missing does not compile, and fails a test.
 */
import type { Meeting } from '../domain/calendar-types.ts';
import type { Change, SeriesRecord } from '../domain/ledger-types.ts';
import type { RecordOf, TwinnedStore } from '../db/record-stores.ts';
import { CHANGE, MEETING, SERIES, SYNC_STATE, type BackedUpSyncState } from './calendar-formats.ts';
import { schemaOf } from './field-kinds.ts';
import type { AnyFields, FieldsOf } from './field.ts';
import { QUESTION, SESSION } from './session-formats.ts';
import {
  ANSWER,
  EXPLANATION,
  FOLLOW_UP,
  GOAL,
  NOTE,
  PERSON,
  TEMPLATE,
  TOPIC,
} from './written-formats.ts';

/** What lies in each store, as it is backed up. */
export interface BackedUp extends RecordOf {
  readonly meetings: Meeting;
  readonly changes: Change;
  readonly series: SeriesRecord;
  readonly syncState: BackedUpSyncState;
}

const FIELDS: { readonly [Store in keyof BackedUp]: FieldsOf<BackedUp[Store]> } = {
  people: PERSON,
  answers: ANSWER,
  explanations: EXPLANATION,
  notes: NOTE,
  agenda: TOPIC,
  followUps: FOLLOW_UP,
  goals: GOAL,
  templates: TEMPLATE,
  sessions: SESSION,
  questions: QUESTION,
  meetings: MEETING,
  changes: CHANGE,
  series: SERIES,
  syncState: SYNC_STATE,
};

/** The stores of a backup, in the order of its records: people before what is about them. */
export const BACKED_UP_STORES = Object.keys(FIELDS) as readonly TwinnedStore[];

/** The fields of a store's records. */
export function fieldsOf(store: TwinnedStore): AnyFields {
  // Looked at by name: what each field holds is checked by its own schema.
  return FIELDS[store] as unknown as AnyFields;
}

const schemas = new Map<TwinnedStore, ReturnType<typeof schemaOf>>();

/** The schema of a store's records as they stand in the file; made on first use. */
export function recordSchema(store: TwinnedStore): ReturnType<typeof schemaOf> {
  const schema = schemas.get(store) ?? schemaOf(fieldsOf(store));
  schemas.set(store, schema);
  return schema;
}

/** The key of a record, in its store and in the file. */
export function recordKey(store: TwinnedStore, record: object): string | [string, string] {
  const fields = new Map<string, unknown>(Object.entries(record));
  const of = (name: string): string => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
  switch (store) {
    case 'answers':
      return [of('account'), of('subject')];
    case 'series':
      return [of('account'), of('lineage')];
    case 'syncState':
      return [of('account'), of('calendarId')];
    case 'sessions':
      return of('meetingId');
    default:
      return of('id');
  }
}
