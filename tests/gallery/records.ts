/** Hand-made records: a manager's week, on Tuesday 24 November 2026, 13:35 in Berlin. */
import { gatherPeople, type KnownPerson } from '../../utils/domain/people.ts';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import type { Note, Relation } from '../../utils/domain/types.ts';
import { DAY, HOUR, MINUTE } from '../../utils/time.ts';
import { meeting, person } from '../domain/builders.ts';

export const ZONE = 'Europe/Berlin';
export const NOW =
  Temporal.PlainDateTime.from('2026-11-24T13:35').toZonedDateTime(ZONE).epochMilliseconds;

/** A wall-clock instant in Berlin, "2026-11-24T14:00". */
export function berlin(text: string): number {
  return Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE).epochMilliseconds;
}

export interface Series {
  readonly name: string;
  readonly relation?: Relation;
  /** The next session. */
  readonly next: string;
  readonly every?: number;
  readonly minutes?: number;
  readonly past?: number;
  readonly ahead?: number;
  /** What became of single ones, by their place: 0 is the next, -1 the last. */
  readonly changes?: Readonly<Record<number, Partial<Meeting>>>;
}

/** Somebody with a series of sessions, in weeks. */
export function series(given: Series): { person: ReturnType<typeof person>; meetings: Meeting[] } {
  const { name, every = 1, minutes = 30, past = 9, ahead = 5 } = given;
  const address = `${slug(name)}@acme.com`;
  const next = Temporal.PlainDateTime.from(given.next).toZonedDateTime(ZONE);
  const meetings = Array.from({ length: past + ahead }, (_, index) => {
    const place = index - past;
    const start = next.add({ weeks: place * every }).epochMilliseconds;
    return meeting({
      id: `${address}-${place}`,
      lineage: address,
      seriesId: address,
      counterpart: address,
      counterpartName: name,
      title: `${name} / Me`,
      originalStart: start,
      start,
      end: start + minutes * MINUTE,
      zone: ZONE,
      link: 'https://calendar.google.com/',
      ...given.changes?.[place],
    });
  });
  return {
    person: person({
      id: address,
      name,
      emails: [address],
      relation: given.relation ?? 'unset',
    }),
    meetings,
  };
}

function slug(name: string): string {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.');
  return plain.replaceAll('.', '') === '' ? `p${name.length}` : plain;
}

/** A session of a series put elsewhere. */
export function movedTo(start: string, minutes = 30): Partial<Meeting> {
  return { start: berlin(start), end: berlin(start) + minutes * MINUTE };
}

/** People and their meetings. */
export interface World {
  readonly people: readonly KnownPerson[];
  readonly meetings: readonly Meeting[];
}

export function worldOf(given: readonly Series[]): World {
  const all = given.map(series);
  const meetings = all.flatMap((each) => each.meetings);
  return {
    people: gatherPeople(
      all.map((each) => each.person),
      meetings,
    ),
    meetings,
  };
}

export function note(id: string, text: string, ago: number, personId = 'inbox'): Note {
  const at = NOW - ago;
  return {
    id,
    account: 'me@acme.com',
    personId,
    kind: 'quick',
    text,
    createdAt: at,
    updatedAt: at,
    version: {},
  };
}

/** An ordinary week. */
export const week = worldOf([
  {
    name: 'Ana Ruiz',
    relation: 'report',
    next: '2026-11-24T14:00',
    every: 2,
    changes: {
      [-1]: movedTo('2026-11-10T14:00', 15),
      [-3]: movedTo('2026-10-14T10:00'),
      [-6]: movedTo('2026-09-04T15:00'),
      [-7]: { status: 'cancelled' },
      1: movedTo('2026-12-10T11:00'),
    },
  },
  { name: 'Ben Okafor', relation: 'report', next: '2026-11-24T16:30', minutes: 45 },
  {
    name: 'Chi Tran',
    relation: 'report',
    next: '2026-11-26T10:00',
    changes: { 0: movedTo('2026-11-27T11:30') },
  },
  { name: 'Dee Park', relation: 'peer', next: '2026-11-24T09:30', every: 4, ahead: 3 },
  { name: 'Eli Roth', relation: 'manager', next: '2026-11-30T09:00', minutes: 60 },
]);

/** Notes without a person. */
export const inboxNotes = [
  note('n1', 'Somebody should thank the on-call people for Saturday', 2 * HOUR),
  note('n2', 'Conference budget: ask finance before the next round', 3 * DAY),
];

/** Long names, names that run the other way, and names without spaces. */
export const namesakes = worldOf([
  { name: 'Maximiliana Konstantinopoulou-Featherstonehaugh', next: '2026-11-24T14:00' },
  { name: 'أحمد بن عبد الله الفارسي', relation: 'report', next: '2026-11-24T15:00' },
  {
    name: 'נועה לוי',
    relation: 'peer',
    next: '2026-11-26T10:00',
    changes: { 0: movedTo('2026-11-27T11:30') },
  },
  {
    name: 'Wolfeschlegelsteinhausenbergerdorffenski',
    relation: 'report',
    next: '2026-11-27T09:00',
    every: 2,
  },
  { name: '田中さくら', relation: 'report', next: '2026-11-25T09:00' },
]);
