import { openDatabase } from '../../utils/db/open.ts';
import type { StoreName } from '../../utils/db/schema.ts';

/** What a reading writes, without when it was made. */
export interface Written {
  readonly meetings: readonly unknown[];
  readonly changes: readonly unknown[];
  readonly series: readonly unknown[];
  readonly staged: number;
}

/** Everything in a store. */
export async function dumpStore(name: StoreName): Promise<unknown[]> {
  const db = await openDatabase();
  return db.getAll(name);
}

/** What is stored of the calendar, to compare two ways of reading it. */
export async function dumpCalendar(): Promise<Written> {
  const [meetings, changes, series, staged] = await Promise.all([
    dumpStore('meetings'),
    dumpStore('changes'),
    dumpStore('series'),
    dumpStore('syncPages'),
  ]);
  return { meetings, changes, series, staged: staged.length };
}
