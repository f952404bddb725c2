import { now } from '../clock.ts';
import { savePeople, type PersonFacts, type PersonRef } from '../db/people.ts';
import type { Writing } from '../db/write-records.ts';
import type { KnownPerson } from '../domain/people.ts';
import type { Account } from '../domain/types.ts';

export type { PersonFacts, PersonRef } from '../db/people.ts';

/** How the database is told who is meant. */
export function refOf(person: KnownPerson): PersonRef {
  const { record, name, emails } = person;
  return { name, emails, ...(record && { id: record.id }) };
}

/** Writes what the user said of somebody; whoever is not recorded yet is. Gives the id. */
export function editPerson(
  account: Account,
  who: PersonRef,
  facts: PersonFacts,
): Promise<Writing<string[]>> {
  return savePeople(account, [{ who, facts }], now());
}

/** Writes what the user said of several people at once. */
export function editPeople(
  account: Account,
  sayings: readonly { readonly who: PersonRef; readonly facts: PersonFacts }[],
): Promise<Writing<string[]>> {
  return savePeople(account, sayings, now());
}
