import { computed, type ReadonlySignal } from '@preact/signals';
import { hasWords } from '../db/has-words.ts';
import type { Account } from '../domain/types.ts';
import { liveQuery } from './live-query.ts';

/** Whether the user has written any words yet; false until read. */
export function createHasWrittenStore(
  account: ReadonlySignal<Account | undefined>,
  until: AbortSignal,
): ReadonlySignal<boolean> {
  const reading = liveQuery(
    ['notes', 'agenda', 'followUps', 'goals', 'sessions', 'questions'],
    () => account.value,
    async (key) => key !== undefined && hasWords(key),
    until,
  );
  return computed(() => reading.value.state === 'ready' && reading.value.value);
}
