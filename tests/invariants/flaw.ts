/** What can be wrong with a database, whatever has been done to it. */
export const FLAWS = [
  'invalid',
  'double',
  'entry',
  'orphan',
  'focus',
  'count',
  'lost',
  'rewritten',
] as const;

/**
 * - `invalid`: a record that is not as its store's records are
 * - `double`: two records of what is one thing
 * - `entry`: an entry of the ledger under another id than its own
 * - `orphan`: a record of somebody or something that is not there
 * - `focus`: more than one focus of a person, or one that cannot be it
 * - `count`: the database does not hold what it says it does
 * - `lost`: what an earlier look showed is not there, or older than it was
 * - `rewritten`: an entry of the ledger is not what it was
 */
export type FlawKind = (typeof FLAWS)[number];

/** One thing that is wrong. */
export interface Flaw {
  readonly kind: FlawKind;
  /** What it is, in a sentence. */
  readonly says: string;
}

/** Items by what they share, in the order they came. */
export function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly [string, readonly Item[]])[] {
  return [...Map.groupBy(items, keyOf)];
}
