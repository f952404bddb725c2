/**
 * A backup comes back: the file is read to its end and staged, and what it would change is told;
 * only then, when it is wanted, it is applied, all of it or nothing.
 */
import { applyStaged } from '../db/restore.ts';
import {
  dropStaged,
  lookBeside,
  stageRecords,
  type Beside,
  type PlacedRecord,
} from '../db/staged-records.ts';
import type { TwinnedStore } from '../db/record-stores.ts';
import { withoutSyncs } from '../db/sync-lock.ts';
import type { Account, Millis } from '../domain/types.ts';
import type { Bytes } from './byte-streams.ts';
import { readStamp, type Header } from './format.ts';
import { joinRecords } from './join-records.ts';
import { readBackup } from './read-backup.ts';
import { settleRestored } from './settle-restored.ts';
import { BACKED_UP_STORES } from './store-formats.ts';

/** How many records are staged at once. */
const BATCH = 500;

/** What would become of the records of one store. */
export interface StoreChange {
  readonly store: TwinnedStore;
  /** In the file. */
  readonly inFile: number;
  /** Not here yet. */
  readonly added: number;
  /** Here in an older version. */
  readonly newer: number;
  /** Changed on both sides: made one. */
  readonly joined: number;
}

/** What a backup holds and would change. */
export interface RestorePreview {
  /** Names what was staged. */
  readonly id: string;
  readonly records: number;
  readonly madeAt: Millis;
  readonly installedAt: Millis | undefined;
  /** The account in use where it was made. */
  readonly account: Account;
  /** Every account whose records are in it. */
  readonly accounts: readonly Account[];
  readonly product: string;
  readonly changes: readonly StoreChange[];
}

/** Only one page of ours restores at a time. */
const LOCK = 'vis-a-vis.restore';

/**
 * Reads a file and stages what is in it; nothing is changed yet.
 *
 * @throws BackupError where the file cannot be read, and what IndexedDB throws.
 */
export function stageBackup(
  bytes: AsyncIterable<Bytes>,
  passphrase?: string,
  onProgress?: (records: number) => void,
): Promise<RestorePreview> {
  return navigator.locks.request(LOCK, async () => {
    await dropStaged();
    try {
      return await stage(bytes, passphrase, onProgress);
    } catch (error) {
      await dropStaged();
      throw error;
    }
  });
}

async function stage(
  bytes: AsyncIterable<Bytes>,
  passphrase: string | undefined,
  onProgress: ((records: number) => void) | undefined,
): Promise<RestorePreview> {
  const tally = new Tally();
  let header: Header | undefined;
  let batch: PlacedRecord[] = [];
  const id = crypto.randomUUID();
  let number = 0;
  let records = 0;
  const flush = async (): Promise<void> => {
    tally.add(await lookBeside(batch));
    await stageRecords(id, number, batch);
    records += batch.length;
    number += 1;
    batch = [];
    onProgress?.(records);
  };
  await readBackup(
    bytes,
    {
      header: (read) => (header = read),
      record: async (placed) => {
        batch.push(placed);
        if (batch.length === BATCH) await flush();
      },
    },
    passphrase,
  );
  if (batch.length > 0) await flush();
  return {
    id,
    records,
    madeAt: readStamp(header?.madeAt ?? '') ?? 0,
    installedAt: header?.installedAt === undefined ? undefined : readStamp(header.installedAt),
    account: header?.account ?? '',
    accounts: tally.accounts(),
    product: header?.product ?? '',
    changes: tally.changes(),
  };
}

/** Counts what would become of records. */
class Tally {
  readonly #counts = new Map<
    TwinnedStore,
    { inFile: number; added: number; newer: number; joined: number }
  >();
  readonly #accounts = new Set<string>();

  add(besides: readonly Beside[]): void {
    for (const { placed, known } of besides) {
      const { store, record } = placed;
      const count = this.#counts.get(store) ?? { inFile: 0, added: 0, newer: 0, joined: 0 };
      this.#counts.set(store, count);
      if ('account' in record) this.#accounts.add(String(record.account));
      count.inFile += 1;
      if (known === undefined) {
        count.added += 1;
        continue;
      }
      const { of } = joinRecords(store, known, record);
      if (of === 'theirs') count.newer += 1;
      if (of === 'both') count.joined += 1;
    }
  }

  accounts(): readonly Account[] {
    return [...this.#accounts].toSorted();
  }

  changes(): readonly StoreChange[] {
    return BACKED_UP_STORES.flatMap((store) => {
      const count = this.#counts.get(store);
      return count ? [{ store, ...count }] : [];
    });
  }
}

/** How a staged backup is applied. */
export type RestoreMode = 'merge' | 'replace';

/**
 * Applies what was staged, all of it or nothing: `merge` joins it with what is here, `replace` puts
 * it in its place. `accounts` are all whose calendars might be read meanwhile.
 *
 * @throws what IndexedDB throws; then nothing has changed.
 */
export function applyBackup(
  { id, records, installedAt }: RestorePreview,
  mode: RestoreMode,
  accounts: readonly Account[],
): Promise<void> {
  return navigator.locks.request(LOCK, () =>
    withoutSyncs(accounts, () =>
      applyStaged({
        id,
        records,
        installedAt,
        replaces: mode === 'replace',
        decide: decideBy(mode),
        settle: mode === 'replace' ? async () => undefined : settleRestored(),
      }),
    ),
  );
}

function decideBy(mode: RestoreMode): (beside: Beside) => object | undefined {
  if (mode === 'replace') return ({ placed }) => placed.record;
  return ({ placed: { store, record }, known }) => {
    if (known === undefined) return record;
    const joined = joinRecords(store, known, record);
    return joined.of === 'mine' ? undefined : joined.record;
  };
}

/** Forgets a staged backup. */
export function dropBackup(): Promise<void> {
  return navigator.locks.request(LOCK, dropStaged);
}
