/** The database holds what its witness says (`utils/db/witness.ts`). */
import { rowsOf, type Dump } from './dump.ts';
import type { Flaw } from './flaw.ts';

export function miscounts(dump: Dump): readonly Flaw[] {
  const witness = rowsOf(dump, 'meta').find(({ key }) => key === 'witness')?.value;
  if (typeof witness !== 'object') return [];
  return Object.entries(witness.counts).flatMap(([store, told]) => {
    const there = dump[store]?.length ?? 0;
    return told === there
      ? []
      : [
          {
            kind: 'count' as const,
            says: `${store} has ${there} records, and is said to have ${told}`,
          },
        ];
  });
}
