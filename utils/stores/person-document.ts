import { computed, type ReadonlySignal } from '@preact/signals';
import { readPersonSource } from '../db/person-source.ts';
import type { DocumentSource } from '../domain/person-document.ts';
import { accountOf, connection } from '../settings/connection.ts';
import { liveQuery, type Reading } from './live-query.ts';
import { settingSignal } from './setting-signal.ts';

/** Everything written about somebody of the account in use, as it is at any moment. */
export function createDocumentStore(
  personId: string,
  until: AbortSignal,
): ReadonlySignal<Reading<DocumentSource | undefined>> {
  const current = settingSignal(connection, until);
  const account = computed(() =>
    current.value === undefined ? undefined : accountOf(current.value),
  );
  const reading = liveQuery(
    ['people', 'notes', 'agenda', 'followUps', 'goals', 'sessions', 'questions'],
    () => account.value,
    async (key) => ({
      isRead: key !== undefined,
      source: key === undefined ? undefined : await readPersonSource(key, personId),
    }),
    until,
  );
  return computed(() => {
    const { value } = reading;
    if (value.state !== 'ready') return value;
    return value.value.isRead
      ? { state: 'ready', value: value.value.source }
      : { state: 'loading' };
  });
}
