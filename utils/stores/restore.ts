import { signal, type ReadonlySignal } from '@preact/signals';
import type { BackupPlace, BackupProblem } from '../backup/backup-error.ts';
import type { RestoreMode, RestorePreview } from '../backup/restore-backup.ts';
import { now } from '../clock.ts';
import { adoptLocalData } from '../db/adopt-local.ts';
import { troubleOf } from '../db/storage-trouble.ts';
import { LOCAL_ACCOUNT } from '../domain/types.ts';
import { logError } from '../log.ts';
import { accountOf, connection } from '../settings/connection.ts';

export type { RestoreMode, RestorePreview } from '../backup/restore-backup.ts';

/** Why a file was not restored: what is wrong with it, or with the disk. */
export type RestoreProblem = BackupProblem | 'full' | 'failed';

/** How far a restore has come. */
export type RestoreState =
  | { readonly step: 'idle' }
  | { readonly step: 'reading'; readonly records: number }
  /** `isWrong`: a passphrase was given, and it was not this one. */
  | { readonly step: 'locked'; readonly isWrong: boolean }
  | { readonly step: 'ready'; readonly preview: RestorePreview }
  | { readonly step: 'applying'; readonly preview: RestorePreview }
  | { readonly step: 'done'; readonly preview: RestorePreview }
  | { readonly step: 'refused'; readonly problem: RestoreProblem; readonly place: BackupPlace };

/** Restoring a backup: a file is read, what it would change is shown, and then it is applied. */
export interface RestoreStore {
  readonly state: ReadonlySignal<RestoreState>;
  readonly read: (file: Blob) => Promise<void>;
  /** Opens the file that was read last. */
  readonly unlock: (passphrase: string) => Promise<void>;
  readonly apply: (mode: RestoreMode) => Promise<void>;
  /** Leaves everything as it is. */
  readonly cancel: () => Promise<void>;
}

/** Its code is not needed for the first view, so it is loaded with the first use. */
const loadCode = () => import('../backup/restore-backup.ts');

/** Makes one. */
export function createRestoreStore(): RestoreStore {
  const state = signal<RestoreState>({ step: 'idle' });
  let last: Blob | undefined;

  async function read(file: Blob, passphrase?: string): Promise<void> {
    last = file;
    state.value = { step: 'reading', records: 0 };
    try {
      const { stageBackup } = await loadCode();
      const preview = await stageBackup(file.stream(), passphrase, (records) => {
        state.value = { step: 'reading', records };
      });
      state.value = { step: 'ready', preview };
    } catch (error) {
      state.value = await refusal(error);
    }
  }

  async function apply(mode: RestoreMode): Promise<void> {
    if (state.value.step !== 'ready') return;
    const { preview } = state.value;
    state.value = { step: 'applying', preview };
    try {
      const current = accountOf(await connection.get());
      const { applyBackup } = await loadCode();
      await applyBackup(preview, mode, [...preview.accounts, current]);
      await showRestored(preview);
      state.value = { step: 'done', preview };
    } catch (error) {
      state.value = await refusal(error);
    }
  }

  return {
    state,
    read: (file) => read(file),
    unlock: async (passphrase) => {
      if (last) await read(last, passphrase);
    },
    apply,
    cancel: async () => {
      last = undefined;
      state.value = { step: 'idle' };
      await (await loadCode()).dropBackup();
    },
  };
}

/**
 * What was restored is to be seen: where no calendar was ever connected here, the account it is of is
 * the one in use, signed out; and what was written without a calendar becomes the connected one's.
 */
async function showRestored({ account, accounts }: RestorePreview): Promise<void> {
  const current = await connection.get();
  if (current) {
    if (accounts.includes(LOCAL_ACCOUNT)) await adoptLocalData(current.account, now());
    return;
  }
  if (account === LOCAL_ACCOUNT) return;
  await connection.set({ account, access: 'owned', state: 'signed-out', connectedAt: now() });
}

async function refusal(error: unknown): Promise<RestoreState> {
  const { BackupError } = await import('../backup/backup-error.ts');
  if (error instanceof BackupError) {
    const { problem, place } = error;
    if (problem === 'locked') return { step: 'locked', isWrong: false };
    if (problem === 'wrong-passphrase') return { step: 'locked', isWrong: true };
    return { step: 'refused', problem, place };
  }
  logError('A backup could not be restored.', error);
  const problem = troubleOf(error) === 'full' ? 'full' : 'failed';
  return { step: 'refused', problem, place: {} };
}
