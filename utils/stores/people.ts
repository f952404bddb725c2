import { now } from '../clock.ts';
import { savePeople, setPersonDeleted, type PersonFacts, type PersonRef } from '../db/people.ts';
import type { KnownPerson } from '../domain/people.ts';
import type { Account } from '../domain/types.ts';

export type { PersonFacts, PersonRef } from '../db/people.ts';

/** How the database is told who is meant. */
export function refOf(person: KnownPerson): PersonRef {
  const { record, name, emails } = person;
  return { name, emails, ...(record && { id: record.id }) };
}

/** Writes what the user said of somebody; whoever is not recorded yet is. Returns the id. */
export async function editPerson(
  account: Account,
  who: PersonRef,
  facts: PersonFacts,
): Promise<string> {
  const [id] = await savePeople(account, [{ who, facts }], now());
  if (id === undefined) throw new Error('Nobody was written.');
  return id;
}

/** Writes what the user said of several people at once. */
export async function editPeople(
  account: Account,
  sayings: readonly { readonly who: PersonRef; readonly facts: PersonFacts }[],
): Promise<void> {
  await savePeople(account, sayings, now());
}

/** Takes back the adding of somebody. */
export function removePerson(id: string): Promise<void> {
  return setPersonDeleted(id, true, now());
}
