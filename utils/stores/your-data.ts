import { now, zone } from '../clock.ts';
import { listLedger } from '../db/changes.ts';
import { erasePersonForGood } from '../db/erase.ts';
import { importNotes } from '../db/import-notes.ts';
import { listExplanations } from '../db/explanations.ts';
import { listPeople } from '../db/people.ts';
import { readPersonSource } from '../db/person-source.ts';
import { countOlder, deleteOlder, type OlderCounts } from '../db/retention.ts';
import type { PersonRef } from '../db/people.ts';
import type { Writing } from '../db/write-records.ts';
import type { ImportedPart } from '../domain/imported-notes.ts';
import type { Change, Explanation } from '../domain/ledger-types.ts';
import type { DocumentSource } from '../domain/person-document.ts';
import type { Account } from '../domain/types.ts';
import { retentionYears } from '../settings/retention.ts';
import { HOUR, startOfDay, yearsBefore } from '../time.ts';

export { eraseEverything } from '../db/erase.ts';
export type { OlderCounts } from '../db/retention.ts';
export type { DocumentSource } from '../domain/person-document.ts';

/** Everything written about somebody. */
export function readDocument(
  account: Account,
  personId: string,
): Promise<DocumentSource | undefined> {
  return readPersonSource(account, personId);
}

/** Everything written about everybody, by name. */
export async function readDocuments(account: Account): Promise<DocumentSource[]> {
  const people = await listPeople(account);
  const sources = await Promise.all(people.map(({ id }) => readPersonSource(account, id)));
  return sources
    .flatMap((source) => source ?? [])
    .toSorted((a, b) => a.person.name.localeCompare(b.person.name));
}

/** The whole ledger and what was said of it. */
export async function readLedger(
  account: Account,
): Promise<{ readonly changes: readonly Change[]; readonly explanations: readonly Explanation[] }> {
  const changes = await listLedger(account);
  const ids = changes.map(({ id }) => id);
  return { changes, explanations: await listExplanations(account, ids) };
}

/** Writes notes from elsewhere at noon of their days; those without a day are of now. */
export function bringIn(
  account: Account,
  who: PersonRef,
  parts: readonly ImportedPart[],
): Promise<Writing<string>> {
  const dated = parts.map((part) => ({
    ...part,
    at: part.day === undefined ? now() : Math.min(now(), startOfDay(part.day, zone()) + 12 * HOUR),
  }));
  return importNotes(account, who, dated, now());
}

/** Erases somebody for good, with everything that is about them. */
export function eraseForGood(account: Account, personId: string): Promise<void> {
  return erasePersonForGood(account, personId);
}

/** What is older than so many years. */
export function olderThan(account: Account, years: number): Promise<OlderCounts> {
  return countOlder(account, yearsBefore(now(), zone(), years));
}

/** Deletes it now, and from now on what becomes that old; 0: keeps everything from now on. */
export async function keepFor(account: Account, years: number): Promise<Writing<void>> {
  await retentionYears.set(years);
  if (years === 0) return { value: undefined, edits: [] };
  return deleteOlder(account, yearsBefore(now(), zone(), years), now());
}
