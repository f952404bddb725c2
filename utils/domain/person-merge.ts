/**
 * Two records of one human made one, and one record of two humans made two. Meetings and changes
 * find their person by address when read, so neither is touched; what hangs on the record that goes
 * is moved by the caller, and their foci settled (`settleFocus`).
 */
import { fold } from './folding.ts';
import { nameFromAddress } from './names.ts';
import { joinPauses } from './pauses.ts';
import type { PersonText } from './record-types.ts';
import type { Address, Person, Version, Written } from './types.ts';

const TEXTS: readonly PersonText[] = [
  'strengths',
  'toWorkOn',
  'obstacles',
  'progress',
  'motivators',
  'goodToKnow',
];

/** Texts below one another; one that stands in what is kept already is not repeated. */
function joinedTexts(texts: readonly string[]): string {
  let kept = '';
  for (const text of texts.map((each) => each.trim())) {
    if (text === '' || `\n\n${kept}\n\n`.includes(`\n\n${text}\n\n`)) continue;
    kept = kept === '' ? text : `${kept}\n\n${text}`;
  }
  return kept;
}

/** The items, those alike once. */
function unionOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Map<string, Item>();
  for (const item of items) if (!seen.has(keyOf(item))) seen.set(keyOf(item), item);
  return [...seen.values()];
}

/** The name, and what else they were called: first what they go by. */
function namesOf(kept: Person, gone: Person): { readonly name: string; readonly others: string[] } {
  const written = [kept.name, gone.name].map((name) => name.trim()).find((name) => name !== '');
  const name = written ?? '';
  const called = [name, kept.nickname ?? '', gone.nickname ?? '', gone.name];
  const [, ...others] = unionOf(
    called.map((each) => each.trim()),
    fold,
  );
  return { name, others: others.filter((each) => each !== '') };
}

function joinedVersions(a: Version, b: Version): Version {
  const devices = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries(
    [...devices].map((device) => [device, Math.max(a[device] ?? 0, b[device] ?? 0)]),
  );
}

/** What takes something away holds where both have it, from the later on. */
function laterOfBoth<Value extends number | string>(
  a: Value | undefined,
  b: Value | undefined,
): Value | undefined {
  if (a === undefined || b === undefined) return undefined;
  return a > b ? a : b;
}

/** Two records become one. */
export interface PersonMerge {
  /** The record that stays, with everything of both. */
  readonly kept: Person;
  /** The record that goes, as it was. */
  readonly gone: Person;
}

/**
 * Merges two records of one account that are the same human, in either order. The older stays (of
 * two as old, the one with the lesser id), and nothing written is lost:
 *
 * - addresses, links, pauses, waivers and conflicts of both; texts below one another
 * - of the figures and the relation, what is set wins, the kept record's first
 * - the other name becomes the nickname; one too many goes below "good to know"
 * - archived, deleted or to be erased on a day are only those who were both, on the later day
 */
export function mergePersons(a: Person, b: Person): PersonMerge {
  const isFirstOlder = a.createdAt === b.createdAt ? a.id < b.id : a.createdAt < b.createdAt;
  const [kept, gone] = isFirstOlder ? [a, b] : [b, a];
  const {
    nickname: _nickname,
    archivedAt: _archivedAt,
    eraseOn: _eraseOn,
    deletedAt: _deletedAt,
    ...set
  } = { ...gone, ...kept };
  const { name, others } = namesOf(kept, gone);
  const [nickname, ...furtherNames] = others;
  const archivedAt = laterOfBoth(kept.archivedAt, gone.archivedAt);
  const eraseOn = laterOfBoth(kept.eraseOn, gone.eraseOn);
  const deletedAt = laterOfBoth(kept.deletedAt, gone.deletedAt);
  const conflicts = unionOf([...(kept.conflicts ?? []), ...(gone.conflicts ?? [])], String);
  const texts = { ...set };
  for (const text of TEXTS) texts[text] = joinedTexts([kept[text], gone[text]]);
  return {
    gone,
    kept: {
      ...texts,
      name,
      goodToKnow: joinedTexts([texts.goodToKnow, ...furtherNames]),
      emails: unionOf([...kept.emails, ...gone.emails], (email) => email.toLowerCase()),
      relation: kept.relation === 'unset' ? gone.relation : kept.relation,
      tracked: kept.tracked || gone.tracked,
      pauses: joinPauses([...kept.pauses, ...gone.pauses]),
      links: unionOf([...kept.links, ...gone.links], ({ label, url }) =>
        JSON.stringify([label, url]),
      ),
      waivers: unionOf([...kept.waivers, ...gone.waivers], ({ flag, reason, until }) =>
        JSON.stringify([flag, reason, until]),
      ),
      updatedAt: Math.max(kept.updatedAt, gone.updatedAt),
      version: joinedVersions(kept.version, gone.version),
      ...(nickname !== undefined && { nickname }),
      ...(archivedAt !== undefined && { archivedAt }),
      ...(eraseOn !== undefined && { eraseOn }),
      ...(deletedAt !== undefined && { deletedAt }),
      ...(conflicts.length > 0 && { conflicts }),
    },
  };
}

/** Everything of a person but the record's own bookkeeping. */
export type NewPerson = Omit<Person, 'id' | keyof Written>;

/** One record becomes two. */
export interface PersonSplit {
  /** The record as it stays, without the addresses. */
  readonly stays: Person;
  /** The one to make of them. */
  readonly made: NewPerson;
}

/**
 * Takes addresses out of a record that stands for two humans. What was written stays where it is,
 * since nobody can know whom it is about; the new one is named after the first address and asked
 * about like anybody new. None where the addresses are not theirs, or all they have.
 */
export function splitPerson(
  person: Person,
  addresses: readonly Address[],
): PersonSplit | undefined {
  const wanted = new Set(addresses.map((address) => address.toLowerCase()));
  const taken = person.emails.filter((email) => wanted.has(email.toLowerCase()));
  const [first] = taken;
  if (first === undefined || taken.length === person.emails.length) return undefined;
  return {
    stays: { ...person, emails: person.emails.filter((email) => !taken.includes(email)) },
    made: {
      account: person.account,
      name: nameFromAddress(first),
      emails: taken,
      relation: 'unset',
      tracked: person.tracked,
      pauses: [],
      links: [],
      waivers: [],
      strengths: '',
      toWorkOn: '',
      obstacles: '',
      progress: '',
      motivators: '',
      goodToKnow: '',
    },
  };
}
