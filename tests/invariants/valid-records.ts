/** Every record is as its store's table says (`utils/backup/store-formats.ts`), and no more. */
import { recordSchema, BACKED_UP_STORES, fieldsOf } from '../../utils/backup/store-formats.ts';
import { writeFields } from '../../utils/backup/field.ts';
import { addressKey } from '../../utils/db/record-form.ts';
import type { TwinnedStore } from '../../utils/db/record-stores.ts';
import * as z from '../../utils/schema/schema.ts';
import { rowsOf, type Dump } from './dump.ts';
import type { Flaw } from './flaw.ts';

/** What a device keeps of a reading for itself alone, which no backup has. */
const OWN = z.object({
  lastGoodLocal: z.optional(z.number()),
  lastTrouble: z.optional(
    z.exact({
      kind: z.string(),
      reason: z.optional(z.string()),
      at: z.number(),
      retryAt: z.optional(z.number()),
    }),
  ),
  token: z.optional(z.string(z.length(1, 10_000))),
  queryHash: z.optional(z.string()),
  windowReadAt: z.optional(z.number()),
  unsure: z.optional(z.array(z.string(), z.length(0, 100_000))),
  judgedBy: z.optional(z.string()),
});

/** The fields beside those of the table, by store. */
const BESIDES: Partial<Readonly<Record<TwinnedStore, readonly string[]>>> = {
  people: ['addressKeys'],
  syncState: [
    'lastGoodLocal',
    'lastTrouble',
    'token',
    'queryHash',
    'windowReadAt',
    'unsure',
    'judgedBy',
  ],
};

export function invalidRecords(dump: Dump): readonly Flaw[] {
  return BACKED_UP_STORES.flatMap((store) =>
    rowsOf(dump, store).flatMap((row) =>
      reasonsAgainst(store, row).map((reason) => ({
        kind: 'invalid' as const,
        says: `In ${store} there is a record ${reason}: ${JSON.stringify(row)}`,
      })),
    ),
  );
}

function reasonsAgainst(store: TwinnedStore, row: object): string[] {
  const fields = fieldsOf(store);
  const known = new Set([...Object.keys(fields), ...(BESIDES[store] ?? [])]);
  const unknown = Object.keys(row).filter((name) => !known.has(name));
  const reasons = unknown.map((name) => `with a field ${name} that it cannot have`);
  // As it would stand in a file, so that what JSON makes something else of is found, too.
  const written: unknown = JSON.parse(JSON.stringify(writeFields(fields, row)));
  const read = z.safeParse(recordSchema(store), written);
  if (!read.success) {
    const places = read.issues.map(({ path }) => (path ?? []).map(String).join('.'));
    reasons.push(`that is refused for its ${places.join()}`);
  }
  if (store === 'syncState' && !z.safeParse(OWN, row).success) reasons.push('of a reading, spoilt');
  if (store === 'people' && !hasItsKeys(row)) reasons.push('that is not found by its addresses');
  return reasons;
}

function hasItsKeys(row: object): boolean {
  const { account, emails, addressKeys } = row as {
    readonly account: string;
    readonly emails: readonly string[];
    readonly addressKeys?: readonly string[];
  };
  const keys = emails.map((email) => addressKey(account, email));
  return JSON.stringify(addressKeys) === JSON.stringify(keys);
}
