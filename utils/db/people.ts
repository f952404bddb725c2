import type { Account, Address, Millis, Person } from '../domain/types.ts';
import { announce } from './announce.ts';
import { openDatabase } from './open.ts';
import {
  deviceId,
  firstVersion,
  nextVersion,
  writing,
  type WritingTransaction,
} from './written.ts';

/**
 * Who is meant: somebody recorded (`id`), or somebody the calendar shows of whom nothing is
 * recorded yet (`emails`, and the name shown).
 */
export interface PersonRef {
  readonly id?: string;
  readonly name: string;
  readonly emails: readonly Address[];
}

/** What the user may say of a person on the facts sheet and in first run. */
export type PersonFacts = Partial<
  Pick<Person, 'name' | 'emails' | 'relation' | 'tracked' | 'timeZone' | 'startedOn' | 'links'>
> & {
  /** Days between one-on-ones; `null` goes back to the calendar's own rhythm. */
  readonly cadenceDays?: number | null;
  /** Usual length; `null` goes back to what the calendar says. */
  readonly minutes?: number | null;
};

type Stored = Person & { readonly addressKeys: readonly string[] };

/** Everybody recorded for an account, deleted ones left out. */
export async function listPeople(account: Account): Promise<Person[]> {
  const db = await openDatabase();
  const stored = await db.getAllFromIndex('people', 'byAccount', account);
  return stored.filter((person) => person.deletedAt === undefined).map(withoutKeys);
}

/**
 * Writes what the user said of one or several people, in one transaction; whoever is not recorded
 * yet is. Returns the ids in the order given.
 */
export async function savePeople(
  account: Account,
  sayings: readonly { readonly who: PersonRef; readonly facts: PersonFacts }[],
  at: Millis,
): Promise<string[]> {
  const db = await openDatabase();
  const tx: WritingTransaction = db.transaction(writing('people'), 'readwrite');
  const ids: string[] = [];
  for (const { who, facts } of sayings) {
    const person = await ensurePerson(tx, account, who, at);
    await putPerson(tx, applyFacts(nextVersion(person, await deviceId(tx), at), facts));
    ids.push(person.id);
  }
  await tx.done;
  announce('people');
  return ids;
}

/** Removes somebody softly (kept for 30 days) or brings them back. */
export async function setPersonDeleted(id: string, deleted: boolean, at: Millis): Promise<void> {
  const db = await openDatabase();
  const tx: WritingTransaction = db.transaction(writing('people'), 'readwrite');
  const person = await tx.objectStore('people').get(id);
  if (person) {
    const { deletedAt: _, ...alive } = nextVersion(person, await deviceId(tx), at);
    await putPerson(tx, deleted ? { ...alive, deletedAt: at } : alive);
  }
  await tx.done;
  announce('people');
}

/**
 * The record of whoever is meant: the one with that id, else the one with one of the addresses,
 * else a new one. Part of the caller's transaction, so that a person is made together with the
 * first thing written about them.
 */
export async function ensurePerson(
  tx: WritingTransaction,
  account: Account,
  who: PersonRef,
  at: Millis,
): Promise<Person> {
  const people = tx.objectStore('people');
  const known = who.id === undefined ? undefined : await people.get(who.id);
  if (known && known.deletedAt === undefined) return withoutKeys(known);
  for (const address of who.emails) {
    const found = await people.index('byAddress').getAll(addressKey(account, address));
    const alive = found.find((person) => person.deletedAt === undefined);
    if (alive) return withoutKeys(alive);
  }
  const person: Person = {
    ...firstVersion(await deviceId(tx), at),
    id: crypto.randomUUID(),
    account,
    name: who.name,
    emails: who.emails,
    relation: 'unset',
    tracked: true,
    pauses: [],
    links: [],
    waivers: [],
    strengths: '',
    toWorkOn: '',
    obstacles: '',
    progress: '',
    motivators: '',
    goodToKnow: '',
  };
  await putPerson(tx, person);
  return person;
}

/** Moves everybody of one account to another, for people added before a calendar was connected. */
export async function moveLocalPeople(
  tx: WritingTransaction,
  from: Account,
  to: Account,
  at: Millis,
): Promise<void> {
  const device = await deviceId(tx);
  for (const person of await tx.objectStore('people').index('byAccount').getAll(from)) {
    await putPerson(tx, { ...nextVersion(withoutKeys(person), device, at), account: to });
  }
}

async function putPerson(tx: WritingTransaction, person: Person): Promise<void> {
  const addressKeys = person.emails.map((address) => addressKey(person.account, address));
  await tx.objectStore('people').put({ ...person, addressKeys });
}

function applyFacts(person: Person, facts: PersonFacts): Person {
  const { cadenceDays, minutes, ...plain } = facts;
  const { cadenceDays: oldCadence, minutes: oldMinutes, ...rest } = person;
  const newCadence = cadenceDays === undefined ? oldCadence : (cadenceDays ?? undefined);
  const newMinutes = minutes === undefined ? oldMinutes : (minutes ?? undefined);
  return {
    ...rest,
    ...plain,
    ...(newCadence === undefined ? {} : { cadenceDays: newCadence }),
    ...(newMinutes === undefined ? {} : { minutes: newMinutes }),
  };
}

function withoutKeys({ addressKeys: _, ...person }: Stored): Person {
  return person;
}

function addressKey(account: Account, address: Address): string {
  return `${account}|${address}`;
}
