import type { Said } from '../domain/history.ts';
import type { Explanation } from '../domain/ledger-types.ts';
import type { Account, Millis } from '../domain/types.ts';
import { announce } from './announce.ts';
import { openDatabase } from './open.ts';
import {
  deviceId,
  firstVersion,
  nextVersion,
  writing,
  type WritingTransaction,
} from './written.ts';

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
  const { store } = db.transaction('explanations');
  const found = await Promise.all(ids.map((id) => store.get(id)));
  return found.flatMap((each) =>
    each?.account === account && each.deletedAt === undefined ? [each] : [],
  );
}

/**
 * Writes what the user says of one or several entries, in one transaction. Where nothing is left,
 * the explanation is softly deleted. Gives back what was said of them before, which undoes it.
 */
export async function saveExplanations(
  account: Account,
  sayings: readonly Saying[],
  at: Millis,
): Promise<Saying[]> {
  const db = await openDatabase();
  const tx: WritingTransaction = db.transaction(writing('explanations'), 'readwrite');
  const store = tx.objectStore('explanations');
  const device = await deviceId(tx);
  const before: Saying[] = [];
  for (const { id, said } of sayings) {
    const known = await store.get(id);
    before.push({ id, said: inverse(said, known) });
    await store.put(explained(account, id, said, known, device, at));
  }
  await tx.done;
  announce('explanations');
  return before;
}

function explained(
  account: Account,
  id: string,
  said: Said,
  known: Explanation | undefined,
  device: string,
  at: Millis,
): Explanation {
  const { createdAt, updatedAt, version } = known
    ? nextVersion(known, device, at)
    : firstVersion(device, at);
  const asker = said.asker === undefined ? known?.asker : (said.asker ?? undefined);
  const reason = said.reason === undefined ? known?.reason : (said.reason ?? undefined);
  const anew = said.anew === undefined ? known?.anew : (said.anew ?? undefined);
  const isEmpty = asker === undefined && reason === undefined && anew === undefined;
  return {
    id,
    account,
    createdAt,
    updatedAt,
    version,
    ...(known?.conflicts && { conflicts: known.conflicts }),
    ...(asker !== undefined && { asker }),
    ...(reason !== undefined && { reason }),
    ...(anew !== undefined && { anew }),
    ...(isEmpty && { deletedAt: at }),
  };
}

/** What has to be said to be back where one was. */
function inverse(said: Said, known: Explanation | undefined): Said {
  return {
    ...(said.asker !== undefined && { asker: known?.asker ?? null }),
    ...(said.reason !== undefined && { reason: known?.reason ?? null }),
    ...(said.anew !== undefined && { anew: known?.anew ?? null }),
  };
}
