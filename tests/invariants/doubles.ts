/** What is one thing has one record, and the ledger has each entry once, in its own words. */
import { hashOf } from '../../utils/sync/hash.ts';
import type { Change } from '../../utils/domain/ledger-types.ts';
import { rowsOf, type Dump } from './dump.ts';
import { grouped, type Flaw } from './flaw.ts';

export function doubles(dump: Dump): readonly Flaw[] {
  const living = rowsOf(dump, 'people').filter(({ deletedAt }) => deletedAt === undefined);
  return [
    ...twice(
      'meetings of one occurrence',
      rowsOf(dump, 'meetings').flatMap(({ id, aliases }) =>
        aliases.map((alias) => [alias, id] as const),
      ),
    ),
    ...twice(
      'series of one lineage',
      rowsOf(dump, 'series').flatMap(({ account, lineage, aliases }) =>
        [lineage, ...aliases].map((each) => [`${account}|${each}`, lineage] as const),
      ),
    ),
    ...twice(
      'people of one address',
      living.flatMap(({ id, account, emails }) =>
        emails.map((email) => [`${account}|${email}`, id] as const),
      ),
    ),
    ...twice(
      'readings of one calendar at once',
      rowsOf(dump, 'syncPages').map(
        ({ account, calendarId, run }) =>
          [`${account}|${calendarId}`, JSON.stringify(run)] as const,
      ),
    ),
  ];
}

function twice(what: string, all: readonly (readonly [string, string])[]): readonly Flaw[] {
  return grouped(all, ([key]) => key).flatMap(([key, pairs]) => {
    const ids = [...new Set(pairs.map(([, id]) => id))];
    if (ids.length < 2) return [];
    return [
      { kind: 'double' as const, says: `There are ${ids.length} ${what} (${key}): ${ids.join()}` },
    ];
  });
}

/**
 * An entry's id is a hash of what happened and the how-manieth of its like it is, so an entry that
 * was made twice, lost or written over shows in the ids alone.
 */
export async function wrongEntries(dump: Dump): Promise<readonly Flaw[]> {
  const flaws: Flaw[] = [];
  for (const [what, entries] of grouped(rowsOf(dump, 'changes'), sameness)) {
    const hashes = await Promise.all(entries.map((_, at) => hashOf(`${what}|${at + 1}`)));
    const ids = entries.map(({ id }) => id).toSorted();
    if (JSON.stringify(ids) !== JSON.stringify(hashes.toSorted())) {
      flaws.push({
        kind: 'entry',
        says: `These are not ${ids.length} entries of ${what}: ${ids.join()}`,
      });
    }
  }
  return flaws;
}

function sameness({ account, meetingId, lineage, kind, from, to }: Change): string {
  const spans = [from, to].map((span) =>
    span === undefined ? '' : `${span.start}-${span.end}${span.allDay ? '-day' : ''}`,
  );
  return [account, meetingId ?? `series:${lineage}`, kind, ...spans].join('|');
}
