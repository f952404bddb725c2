import { computed, type ReadonlySignal } from '@preact/signals';
import type { MadeBackup } from '../backup/make-backup.ts';
import { now, zone } from '../clock.ts';
import { backupStanding, type BackupStanding } from '../domain/backup-standing.ts';
import { send } from '../messaging/send.ts';
import { backupLog, folderLog, type BackupFile, type BackupLog } from '../settings/backup-log.ts';
import { backupPlan, type BackupPlan } from '../settings/backup-plan.ts';
import { accountOf, connection } from '../settings/connection.ts';
import { copyToFolder, deleteCopies, dropFolder, keepFolder } from './backup-folder.ts';
import type { Ambient } from './clock.ts';
import { settingSignal } from './setting-signal.ts';

export type { BackupFile } from '../settings/backup-log.ts';

/** What is known of backups, and what can be done about them. */
export interface BackupStore {
  /** Undefined until read. */
  readonly plan: ReadonlySignal<BackupPlan | undefined>;
  readonly standing: ReadonlySignal<BackupStanding | undefined>;
  /** Every backup file that is known, the newest first. */
  readonly files: ReadonlySignal<readonly BackupFile[]>;
  /** Makes one every day from now on, and the first at once; the permission was given before. */
  readonly switchOn: () => Promise<void>;
  readonly switchOff: () => Promise<void>;
  readonly backUpNow: () => Promise<void>;
  /** Encrypts with a passphrase from now on; undefined: no more. */
  readonly setPassphrase: (passphrase: string | undefined) => Promise<void>;
  /** Copies to a folder, too, as long as a page of ours is open; undefined: no more. */
  readonly setFolder: (folder: FileSystemDirectoryHandle | undefined) => Promise<void>;
  /** Forgets files that are about to be deleted; those in the chosen folder are deleted. */
  readonly forget: (files: readonly BackupFile[]) => Promise<void>;
  /** Makes a file for the page to save. */
  readonly makeFile: () => Promise<MadeBackup>;
}

/** Follows the backups until the page goes. `product`: the version that makes them. */
export function createBackupStore(
  clock: ReadonlySignal<Ambient>,
  product: string,
  until: AbortSignal,
): BackupStore {
  const plan = settingSignal(backupPlan, until);
  const log = settingSignal(backupLog, until);
  const folderFiles = settingSignal(folderLog, until);
  const standing = computed(() => {
    if (!plan.value || !log.value || !folderFiles.value) return undefined;
    return standingOf(plan.value, log.value, folderFiles.value, clock.value.now);
  });

  async function backUpNow(): Promise<void> {
    await send({ type: 'back-up', isBeforeUpgrade: false });
    await copyToFolder(makeFile);
  }

  async function change(next: Partial<BackupPlan>): Promise<void> {
    await backupPlan.set({ ...(await backupPlan.get()), ...next });
  }

  async function makeFile(): Promise<MadeBackup> {
    const [{ key }, current] = await Promise.all([backupPlan.get(), connection.get()]);
    // Its code is not needed for the first view, so it is loaded with the first use.
    const { makeBackup } = await import('../backup/make-backup.ts');
    return makeBackup({ account: accountOf(current), product, key, madeAt: now(), zone: zone() });
  }

  keepFolder(makeFile, until);
  return {
    plan,
    standing,
    files: computed(() =>
      [...(log.value?.files ?? []), ...(folderFiles.value?.files ?? [])].toSorted(
        (a, b) => b.at - a.at,
      ),
    ),
    switchOn: async () => {
      await change({ isOn: true });
      await backUpNow();
    },
    switchOff: () => change({ isOn: false }),
    backUpNow,
    setPassphrase: async (passphrase) => {
      const { key: _, ...rest } = await backupPlan.get();
      const { makeMainKey } = await import('../backup/encryption.ts');
      const key = passphrase === undefined ? undefined : await makeMainKey(passphrase);
      await backupPlan.set({ ...rest, ...(key && { key }) });
    },
    setFolder: async (folder) => {
      const { folder: _, ...rest } = await backupPlan.get();
      await dropFolder(folder);
      await backupPlan.set({ ...rest, ...(folder && { folder: folder.name }) });
      if (folder) await copyToFolder(makeFile);
    },
    forget: async (gone) => {
      const names = new Set(gone.map(({ name }) => name));
      const isKept = ({ name }: BackupFile): boolean => !names.has(name);
      const [saved, copied] = await Promise.all([backupLog.get(), folderLog.get()]);
      await backupLog.set({ ...saved, files: saved.files.filter(isKept) });
      await folderLog.set({ ...copied, files: copied.files.filter(isKept) });
      await deleteCopies(copied.files.filter((file) => !isKept(file)));
    },
    makeFile,
  };
}

function standingOf(
  plan: BackupPlan,
  log: BackupLog,
  folder: BackupLog,
  at: number,
): BackupStanding {
  return backupStanding({
    isOn: plan.isOn,
    folder: plan.folder,
    savedAt: log.files[0]?.at,
    folderAt: folder.files[0]?.at,
    trouble: log.trouble?.kind ?? (plan.folder === undefined ? undefined : folder.trouble?.kind),
    now: at,
  });
}
