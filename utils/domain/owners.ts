/** Whose a session is, and what they are called: of somebody on record by the record. */
import { nameFromAddress } from './names.ts';
import type { Meeting } from './calendar-types.ts';
import type { Address, Person } from './types.ts';

/** Whether somebody on record is shown among the user's people; others are only found. */
export function isListed(record: Person): boolean {
  return record.tracked && record.archivedAt === undefined;
}

/** Of two records with one address the listed comes first, then the older, then the lesser id. */
function byPrecedence(a: Person, b: Person): number {
  return (
    Number(isListed(b)) - Number(isListed(a)) || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)
  );
}

/** The records that count, those first that come first where two have one address. */
export function inPrecedence(records: readonly Person[]): Person[] {
  return records.filter((record) => record.deletedAt === undefined).toSorted(byPrecedence);
}

/** Who has which address on record. */
export function ownersOf(records: readonly Person[]): ReadonlyMap<Address, Person> {
  const owners = new Map<Address, Person>();
  for (const record of inPrecedence(records)) {
    for (const email of record.emails) {
      const address = email.toLowerCase();
      if (!owners.has(address)) owners.set(address, record);
    }
  }
  return owners;
}

/** Whether a session is a one-on-one with somebody who is known. */
export function isOwned(meeting: Meeting): boolean {
  return meeting.verdict === 'yes' && meeting.counterpart !== '';
}

/** The order of sessions everywhere: by start, and ever the same. */
export function byStart(a: Meeting, b: Meeting): number {
  return a.start - b.start || (a.id < b.id ? -1 : 1);
}

/** The newest name the calendar gives; Google repeats the address where it knows none. */
function nameInCalendar(meetings: readonly Meeting[]): string | undefined {
  const named = meetings.findLast(({ counterpartName }) => {
    const name = counterpartName?.trim() ?? '';
    return name !== '' && !name.includes('@');
  });
  return named?.counterpartName?.trim();
}

/** What somebody is called: as recorded, else as in their sessions (by start), else by address. */
export function nameOf(
  record: Person | undefined,
  meetings: readonly Meeting[],
  address: Address,
): string {
  const recorded = record?.name.trim() ?? '';
  return recorded === '' ? (nameInCalendar(meetings) ?? nameFromAddress(address)) : recorded;
}
