/**
 * Two versions of one record made one. The version that has seen the other is taken as it is. Of two
 * that have not, nothing the user wrote is left out, and no clock decides: whichever device does it,
 * and in whichever order, the same comes of it.
 */
import { compareVersions, joinVersions } from '../domain/versions.ts';
import type { TwinnedStore } from '../db/record-stores.ts';
import type { Version } from '../domain/types.ts';
import { fieldsOf } from './store-formats.ts';

/** The counter of joins in a version, beside those of the devices. */
const JOINED = 'joined';

/** What came of two versions. */
export interface Joined {
  readonly record: object;
  /** `mine`: as it is here already; `theirs`: as in the file; `both`: made of the two. */
  readonly of: 'mine' | 'theirs' | 'both';
}

/** Joins a record of the database with the one of a file that has the same key. */
export function joinRecords(store: TwinnedStore, mine: object, theirs: object): Joined {
  if (textOf(mine) === textOf(theirs)) return { record: mine, of: 'mine' };
  const [version, other] = [versionOf(mine), versionOf(theirs)];
  if (version && other) {
    const standing = compareVersions(version, other);
    if (standing === 'includes') return { record: mine, of: 'mine' };
    if (standing === 'is-included') return { record: theirs, of: 'theirs' };
  }
  const record = joinFields(store, mine, theirs);
  if (textOf(record) === textOf(mine)) return { record: mine, of: 'mine' };
  return { record, of: 'both' };
}

/**
 * Joins two records of one thing that were written under two keys, brought under one before: their
 * counters have counted two things, so they do not tell which has seen the other.
 */
export function joinDoubles<Kept extends object>(
  store: TwinnedStore,
  one: Kept,
  other: Kept,
): Kept {
  // Joined by the fields of its own store, it is such a record again.
  return textOf(one) === textOf(other) ? one : (joinFields(store, one, other) as Kept);
}

function joinFields(store: TwinnedStore, mine: object, theirs: object): object {
  const [first, second] = isFirst(mine, theirs) ? [mine, theirs] : [theirs, mine];
  const [ones, others] = [first, second].map(
    (each) => new Map<string, unknown>(Object.entries(each)),
  );
  const conflicts: string[] = [];
  const joined = new Map<string, unknown>();
  for (const [name, { join }] of Object.entries(fieldsOf(store))) {
    const [one, other] = [ones?.get(name), others?.get(name)];
    const value = join ? join(one as never, other as never, conflicts) : one;
    if (value !== undefined) joined.set(name, value);
  }
  const [version, other] = [versionOf(first), versionOf(second)];
  if (version && other) {
    joined.set('version', countedUp(joinVersions(version, other)));
    const kept = [...conflictsOf(first), ...conflictsOf(second), ...conflicts];
    if (kept.length > 0) joined.set('conflicts', [...new Set(kept)].toSorted());
  }
  return Object.fromEntries(joined);
}

/** Joining is a writing, too: each counts a version up. */
function countedUp(version: Version): Version {
  return { ...version, [JOINED]: (version[JOINED] ?? 0) + 1 };
}

/**
 * Which of two counts where only one can: what was written more often; for what the calendar showed,
 * what was seen last. Of two alike the one whose text comes first.
 */
function isFirst(one: object, other: object): boolean {
  const difference = weightOf(one) - weightOf(other);
  return difference === 0 ? textOf(one) < textOf(other) : difference > 0;
}

function weightOf(record: object): number {
  const version = versionOf(record);
  if (version) return Object.values(version).reduce((sum, count) => sum + count, 0);
  const seen = new Map<string, unknown>(Object.entries(record));
  const at = seen.get('lastSeenAt') ?? seen.get('since') ?? seen.get('lastGoodAt');
  return typeof at === 'number' ? at : 0;
}

/** A record as one text, its fields in the order of their names. */
function textOf(record: object): string {
  return JSON.stringify(record, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function versionOf(record: object): Version | undefined {
  // Those of what the user wrote have one, which was checked.
  return 'version' in record ? (record.version as Version) : undefined;
}

function conflictsOf(record: object): readonly string[] {
  return 'conflicts' in record ? (record.conflicts as readonly string[]) : [];
}
