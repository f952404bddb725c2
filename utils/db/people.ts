import type { Account, Address, Millis, Person } from '../domain/types.ts';
import { openDatabase } from './open.ts';
import { addressKey, fromStored } from './record-form.ts';
import { writeRecords, type Desk, type Writing } from './write-records.ts';

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
  Pick<
    Person,
    | 'name'
    | 'emails'
    | 'relation'
    | 'tracked'
    | 'timeZone'
    | 'startedOn'
    | 'links'
    | 'pauses'
    | 'waivers'
    | 'endAnswered'
  >
> & {
  /** Days between one-on-ones; `null` goes back to the calendar's own rhythm. */
  readonly cadenceDays?: number | null;
  /** Usual length; `null` goes back to what the calendar says. */
  readonly minutes?: number | null;
  readonly nickname?: string | null;
  readonly archivedAt?: Millis | null;
  readonly leftOn?: string | null;
  readonly eraseOn?: string | null;
};

/** The facts that `null` takes away. */
const OPTIONAL: readonly string[] = [
  'cadenceDays',
  'minutes',
  'nickname',
  'archivedAt',
  'leftOn',
  'eraseOn',
] satisfies (keyof PersonFacts)[];

/** Everybody recorded for an account, deleted ones left out. */
export async function listPeople(account: Account): Promise<Person[]> {
  const everybody = await listPeopleEver(account);
  return everybody.filter((person) => person.deletedAt === undefined);
}

/** Everybody recorded for an account, deleted ones included. */
export async function listPeopleEver(account: Account): Promise<Person[]> {
  const db = await openDatabase();
  const stored = await db.getAllFromIndex('people', 'byAccount', account);
  return stored.map((each) => fromStored('people', each));
}

/**
 * Writes what the user said of one or several people, in one transaction; whoever is not recorded
 * yet is. Gives the ids in the order given.
 */
export async function savePeople(
  account: Account,
  sayings: readonly { readonly who: PersonRef; readonly facts: PersonFacts }[],
  at: Millis,
): Promise<Writing<string[]>> {
  return writeRecords(['people'], at, async (desk) => {
    const ids: string[] = [];
    for (const { who, facts } of sayings) {
      const person = await ensurePerson(desk, account, who);
      await desk.put('people', withFacts(person, facts));
      ids.push(person.id);
    }
    return ids;
  });
}

/**
 * The record of whoever is meant: the one with that id, else the one with one of the addresses,
 * else a new one. Part of the caller's transaction, so that a person is made together with the
 * first thing written about them.
 */
export async function ensurePerson(desk: Desk, account: Account, who: PersonRef): Promise<Person> {
  const known = who.id === undefined ? undefined : await desk.get('people', who.id);
  if (known && known.deletedAt === undefined) return known;
  const index = desk.tx.objectStore('people').index('byAddress');
  for (const address of who.emails) {
    const found = await index.getAll(IDBKeyRange.only(addressKey(account, address)));
    const alive = found.map((each) => fromStored('people', each)).find(isAlive);
    if (alive) return alive;
  }
  return desk.put('people', {
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
  });
}

function isAlive(person: Person): boolean {
  return person.deletedAt === undefined;
}

function withFacts(person: Person, facts: PersonFacts): Person {
  const fields = new Map<string, unknown>(Object.entries(person));
  for (const [field, value] of Object.entries(facts)) {
    if (value === undefined) continue;
    if (value === null && OPTIONAL.includes(field)) fields.delete(field);
    else fields.set(field, value);
  }
  // The same record with facts of its own kind, or without those that may be absent.
  return Object.fromEntries(fields) as unknown as Person;
}
