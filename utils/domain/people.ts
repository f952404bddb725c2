/**
 * The people the user meets one-on-one: those on record and those the calendar shows, with the
 * sessions of each. Meetings find their person by address, when read.
 *
 * The caller passes the records and meetings of one account.
 */
import { inferCadenceDays, usualMinutes } from './cadence.ts';
import { byStart, inPrecedence, isListed, isOwned, nameOf, ownersOf } from './owners.ts';
import type { Meeting } from './calendar-types.ts';
import type { Address, Person, Relation } from './types.ts';

/** Where a figure about a person comes from. */
export type FigureSource = 'set' | 'calendar' | 'none';

/** Somebody the user meets one-on-one, on record or not. */
export interface KnownPerson {
  /** The record's id, else the address. */
  readonly key: string;
  readonly name: string;
  readonly emails: readonly Address[];
  readonly record?: Person;
  readonly relation: Relation;
  /** Shown among the user's people; others are only found. */
  readonly listed: boolean;
  readonly cadenceDays?: number;
  readonly cadenceFrom: FigureSource;
  readonly minutes?: number;
  readonly minutesFrom: FigureSource;
  /** The sessions that are one-on-ones, by start. */
  readonly meetings: readonly Meeting[];
}

function figure<Key extends string>(
  key: Key,
  set: number | undefined,
  inCalendar: number | undefined,
): { readonly value: Partial<Record<Key, number>>; readonly from: FigureSource } {
  const value = set ?? inCalendar;
  const from = set !== undefined ? 'set' : inCalendar !== undefined ? 'calendar' : 'none';
  const known: Partial<Record<Key, number>> = {};
  if (value !== undefined) known[key] = value;
  return { value: known, from };
}

function knownPerson(
  key: string,
  emails: readonly Address[],
  unordered: readonly Meeting[],
  record?: Person,
): KnownPerson {
  const meetings = unordered.toSorted(byStart);
  const cadence = figure('cadenceDays', record?.cadenceDays, inferCadenceDays(meetings));
  const minutes = figure('minutes', record?.minutes, usualMinutes(meetings));
  const [first = key] = emails;
  return {
    key,
    name: nameOf(record, meetings, first),
    emails,
    ...(record === undefined ? {} : { record }),
    relation: record?.relation ?? 'unset',
    listed: record === undefined || isListed(record),
    ...cadence.value,
    cadenceFrom: cadence.from,
    ...minutes.value,
    minutesFrom: minutes.from,
    meetings,
  };
}

/**
 * Everybody on record or met one-on-one, by key. Deleted records do not count; the archived and
 * the untracked are there but not `listed`. Each meeting with a known counterpart that is a
 * one-on-one belongs to exactly one person. Order for the eye is the caller's, who has a locale.
 */
export function gatherPeople(
  records: readonly Person[],
  meetings: readonly Meeting[],
): KnownPerson[] {
  const owners = ownersOf(records);
  const sessions = Map.groupBy(
    meetings.filter(isOwned),
    ({ counterpart }) => owners.get(counterpart)?.id ?? counterpart,
  );
  const people = inPrecedence(records).map((record) => {
    const theirs = sessions.get(record.id) ?? [];
    sessions.delete(record.id);
    return knownPerson(
      record.id,
      record.emails.map((email) => email.toLowerCase()),
      theirs,
      record,
    );
  });
  const unrecorded = [...sessions].map(([key, theirs]) => knownPerson(key, [key], theirs));
  return [...people, ...unrecorded].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** Somebody by key; a key that was an address still finds whoever has it on record since. */
export function findPerson(people: readonly KnownPerson[], key: string): KnownPerson | undefined {
  return (
    people.find((person) => person.key === key) ??
    people.find((person) => person.listed && person.emails.includes(key)) ??
    people.find((person) => person.emails.includes(key))
  );
}

/** Whose one-on-one this is. */
export function findByMeeting(
  people: readonly KnownPerson[],
  meetingId: string,
): KnownPerson | undefined {
  return people.find(({ meetings }) => meetings.some(({ id }) => id === meetingId));
}
