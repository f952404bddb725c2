import type { ReadonlySignal } from '@preact/signals';
import { now, zone } from '../clock.ts';
import { deletePerson, mergePeople, restorePerson, splitPeople } from '../db/people-changes.ts';
import { listPeopleEver, type PersonRef } from '../db/people.ts';
import { PERSON_KEPT_FOR } from '../db/purge.ts';
import type { Writing } from '../db/write-records.ts';
import type { Account, Address, Person } from '../domain/types.ts';
import { dayOf } from '../time.ts';
import { liveQuery, type Reading } from './live-query.ts';

export { countRecords, type RecordCounts } from '../db/people-changes.ts';

/** Who was deleted within the last day, and can be brought back. */
export function createDeletedPeopleStore(
  account: ReadonlySignal<Account | undefined>,
  until: AbortSignal,
): ReadonlySignal<Reading<readonly Person[]>> {
  return liveQuery(
    ['people'],
    () => account.value,
    async (key) => {
      if (key === undefined) return [];
      const since = now() - PERSON_KEPT_FOR;
      const everybody = await listPeopleEver(key);
      return everybody.filter(
        ({ deletedAt, deletedWhole }) => deletedWhole === true && (deletedAt ?? 0) > since,
      );
    },
    until,
  );
}

/** Makes two entries of one human one. */
export function merge(
  account: Account,
  one: PersonRef,
  other: PersonRef,
  name: string,
): Promise<Writing<string>> {
  return mergePeople(account, one, other, name, now());
}

/** Makes somebody of their own of some of a person's addresses. */
export function split(
  personId: string,
  addresses: readonly Address[],
  name: string,
): Promise<Writing<string | undefined>> {
  return splitPeople(personId, addresses, name, now());
}

/** Deletes somebody with everything; it can be undone for a day. */
export function erase(personId: string): Promise<Writing<void>> {
  return deletePerson(personId, now());
}

/** Brings somebody back with everything. */
export function bringBack(personId: string): Promise<Writing<void>> {
  return restorePerson(personId, now(), dayOf(now(), zone()));
}
