import { signal, type ReadonlySignal } from '@preact/signals';
import {
  NO_RECORD,
  readPersonRecord,
  type PersonRecord,
  type RecordWish,
} from '../db/person-record.ts';
import type { Account } from '../domain/types.ts';
import { liveQuery, type Reading } from './live-query.ts';

export type { PersonRecord } from '../db/person-record.ts';

/** What was written about the person whose page is shown. */
export interface PersonRecordStore {
  readonly record: ReadonlySignal<Reading<PersonRecord>>;
  /** Reads more of the older notes. */
  readonly more: () => void;
  /** Reads everything that was ever closed. */
  readonly allClosed: () => void;
}

/** How many notes are read at once: more than two screens full. */
const NOTES = 30;
/** So many people, gone through one after the other, are shown at once when one comes back to them. */
const REMEMBERED = 8;
const AT_FIRST: RecordWish = { notes: NOTES, closed: false };

/** Follows what is written about somebody. */
export function createPersonRecordStore(
  account: ReadonlySignal<Account | undefined>,
  personId: ReadonlySignal<string | undefined>,
  until: AbortSignal,
): PersonRecordStore {
  const wanted = signal<{ readonly personId: string; readonly wish: RecordWish }>({
    personId: '',
    wish: AT_FIRST,
  });
  const record = liveQuery(
    ['notes', 'agenda', 'followUps', 'goals'],
    () => {
      const person = personId.value;
      const wish = wanted.value.personId === person ? wanted.value.wish : AT_FIRST;
      return { account: account.value, person, wish };
    },
    async (key) =>
      key.account === undefined || key.person === undefined
        ? NO_RECORD
        : readPersonRecord(key.account, key.person, key.wish),
    until,
    REMEMBERED,
  );

  function want(change: (wish: RecordWish) => RecordWish): void {
    const person = personId.peek() ?? '';
    const wish = wanted.peek().personId === person ? wanted.peek().wish : AT_FIRST;
    wanted.value = { personId: person, wish: change(wish) };
  }

  return {
    record,
    more: () => want((wish) => ({ ...wish, notes: wish.notes + NOTES })),
    allClosed: () => want((wish) => ({ ...wish, closed: true })),
  };
}
