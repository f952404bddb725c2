import { agendaSummary, type AgendaSummary } from '../domain/follow-ups.ts';
import type { Account } from '../domain/types.ts';
import { openDatabase } from './open.ts';

/** What is open with each person of an account, by the person's id. */
export async function readOpenAgenda(
  account: Account,
): Promise<ReadonlyMap<string, AgendaSummary>> {
  const db = await openDatabase();
  const tx = db.transaction(['agenda', 'followUps']);
  const range = IDBKeyRange.only([account, 'open']);
  const [topics, followUps] = await Promise.all([
    tx.objectStore('agenda').index('byState').getAll(range),
    tx.objectStore('followUps').index('byState').getAll(range),
  ]);
  const people = new Set([...topics, ...followUps].map(({ personId }) => personId));
  const topicsOf = Map.groupBy(topics, ({ personId }) => personId);
  const followUpsOf = Map.groupBy(followUps, ({ personId }) => personId);
  return new Map(
    [...people].map((id) => [id, agendaSummary(topicsOf.get(id) ?? [], followUpsOf.get(id) ?? [])]),
  );
}
