/**
 * What holds of the whole database at every moment, whatever has been done to the browser, the
 * network or the disk. Every fault ends with it.
 */
import { miscounts } from './counts.ts';
import { doubles, wrongEntries } from './doubles.ts';
import type { Dump } from './dump.ts';
import type { Flaw, FlawKind } from './flaw.ts';
import { wrongFoci } from './focus.ts';
import { losses } from './growth.ts';
import { orphans } from './orphans.ts';
import { invalidRecords } from './valid-records.ts';

/** What is known beside the database itself. */
export interface Beside {
  /** An earlier look at it: nothing of that may be missing now. */
  readonly before?: Dump;
  /** What need not hold, where records are made up that no product has written. */
  readonly but?: readonly FlawKind[];
}

/** All that is wrong with a database, in no special order. */
export async function flawsOf(dump: Dump, { before, but = [] }: Beside = {}): Promise<Flaw[]> {
  const flaws = [
    ...invalidRecords(dump),
    ...doubles(dump),
    ...(await wrongEntries(dump)),
    ...orphans(dump),
    ...wrongFoci(dump),
    ...miscounts(dump),
    ...(before ? losses(before, dump) : []),
  ];
  return flaws.filter(({ kind }) => !but.includes(kind));
}

/** So many are told; the others are mostly alike. */
const MOST = 10;

/** @throws Error that says what is wrong with a database, where anything is */
export async function expectSound(dump: Dump, beside?: Beside): Promise<void> {
  const flaws = await flawsOf(dump, beside);
  if (flaws.length === 0) return;
  const told = flaws.slice(0, MOST).map(({ kind, says }) => `  ${kind}: ${says}`);
  throw new Error([`${flaws.length} things are wrong with the database:`, ...told].join('\n'));
}
