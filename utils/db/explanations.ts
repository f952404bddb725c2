import type { Said } from '../domain/history.ts';
import type { Explanation } from '../domain/ledger-types.ts';
import type { Account, Millis } from '../domain/types.ts';
import { openDatabase } from './open.ts';
import { recordsAt } from './records-at.ts';
import type { Draft } from './record-stores.ts';
import { writeRecords, type Writing } from './write-records.ts';

/** What was said of one entry of the ledger; what it does not name is left as it is. */
export interface Saying {
  /** The change's. */
  readonly id: string;
  readonly said: Said;
}

/** What the user said of these entries of the ledger, as far as it stands. */
export async function listExplanations(
  account: Account,
  ids: readonly string[],
): Promise<Explanation[]> {
  const db = await openDatabase();
  if (ids.length === 0) return [];
  const found = await recordsAt(db.transaction('explanations').store, ids);
  return found.filter((each) => each.account === account && each.deletedAt === undefined);
}

/**
 * Writes what the user says of one or several entries, in one transaction. Where nothing is left,
 * the explanation is softly deleted.
 */
export async function saveExplanations(
  account: Account,
  sayings: readonly Saying[],
  at: Millis,
): Promise<Writing<void>> {
  return writeRecords(['explanations'], at, async (desk) => {
    for (const { id, said } of sayings) {
      const known = await desk.get('explanations', id);
      await desk.put('explanations', explained(account, id, said, known, at));
    }
  });
}

function explained(
  account: Account,
  id: string,
  said: Said,
  known: Explanation | undefined,
  at: Millis,
): Draft<'explanations'> {
  const asker = said.asker === undefined ? known?.asker : (said.asker ?? undefined);
  const reason = said.reason === undefined ? known?.reason : (said.reason ?? undefined);
  const anew = said.anew === undefined ? known?.anew : (said.anew ?? undefined);
  const isEmpty = asker === undefined && reason === undefined && anew === undefined;
  return {
    id,
    account,
    ...(known?.conflicts && { conflicts: known.conflicts }),
    ...(asker !== undefined && { asker }),
    ...(reason !== undefined && { reason }),
    ...(anew !== undefined && { anew }),
    ...(isEmpty && { deletedAt: known?.deletedAt ?? at }),
  };
}
