import type { Account } from '../domain/types.ts';

/**
 * The lock under which an account's calendar is read: whoever holds it decides what to write of what
 * the calendar showed by what is there, and nobody writes that without.
 */
export function syncLockOf(account: Account): string {
  return `sync:${account}`;
}

/** Works while none of these accounts is being read, by whichever context. */
export async function withoutSyncs<Value>(
  accounts: readonly Account[],
  work: () => Promise<Value>,
): Promise<Value> {
  const [first, ...rest] = [...new Set(accounts)].toSorted();
  if (first === undefined) return work();
  return navigator.locks.request(syncLockOf(first), () => withoutSyncs(rest, work));
}
