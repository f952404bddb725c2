/**
 * What has to be put right once the records of two databases are together. Whichever database it is
 * done in, the same comes of it.
 */
import type { Settle } from '../db/restore.ts';
import { EntryIds } from './entry-ids.ts';
import { settleMeetings } from './settle-meetings.ts';
import { settlePeople } from './settle-people.ts';

/** What settles one restore: people first, since sessions hang on them. */
export function settleRestored(): Settle {
  const ids = new EntryIds();
  return async (desk) => {
    await settlePeople(desk);
    return settleMeetings(desk, ids);
  };
}
