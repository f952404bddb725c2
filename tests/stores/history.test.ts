import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announce } from '../../utils/db/announce.ts';
import { undoEdits } from '../../utils/db/edits.ts';
import { openDatabase } from '../../utils/db/open.ts';
import type { Change } from '../../utils/domain/ledger-types.ts';
import { createHistoryStore, explainChanges } from '../../utils/stores/history.ts';
import { useFreshDatabase } from '../db/fresh-database.ts';
import { ANA, BEN, ME, NOW } from '../domain/builders.ts';
import { change } from '../domain/ledger-builders.ts';
import { reaches } from './reaches.ts';

useFreshDatabase();

const account = signal<string | undefined>(undefined);
const addresses = signal<readonly string[]>([]);
let until: AbortController;
let store: ReturnType<typeof createHistoryStore>;
beforeEach(() => {
  account.value = undefined;
  addresses.value = [];
  until = new AbortController();
  store = createHistoryStore(account, addresses, until.signal);
});
afterEach(() => until.abort());

async function keep(entry: Change): Promise<void> {
  const db = await openDatabase();
  await db.put('changes', entry);
  announce('changes');
}

/** Waits until these entries are shown, with what is said of the first. */
async function shows(ids: string, asker?: string): Promise<void> {
  await reaches(store, (reading) => {
    if (reading.state !== 'ready') return false;
    const { changes, explanations } = reading.value;
    return changes.map(({ id }) => id).join() === ids && explanations[0]?.asker === asker;
  });
}

describe('the history store', () => {
  it('shows nothing of nobody, then whose page is open, and what a sync brings', async () => {
    await shows('');
    account.value = ME;
    addresses.value = [ANA];
    await keep(change({ id: 'a', meetingId: 'gone' }));
    await shows('a');
    await keep(change({ id: 'b', meetingId: 'gone', before: 1 }));
    await shows('b,a');
    addresses.value = [BEN];
    await shows('');
    expect(store.value).toMatchObject({ state: 'ready', value: { addresses: [BEN] } });
  });

  it('follows what is said, and its undoing', async () => {
    account.value = ME;
    addresses.value = [ANA];
    await keep(change({ id: 'a', meetingId: 'gone' }));
    const { edits } = await explainChanges(ME, ['a'], { asker: 'them' });
    await shows('a', 'them');
    await undoEdits(edits, NOW);
    await shows('a');
    expect(store.value).toMatchObject({ state: 'ready', value: { explanations: [] } });
  });
});
