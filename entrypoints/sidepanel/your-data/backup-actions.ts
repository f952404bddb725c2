import { signal, type ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { logError } from '../../../utils/log.ts';
import { readFolder } from '../../../utils/stores/backup-folder.ts';
import type { BackupFile, BackupStore } from '../../../utils/stores/backup.ts';
import type { ToastStore } from '../../../utils/stores/toast.ts';
import { saveFile } from './save-file.ts';

/** What a page does about backups: what takes a click, a picker or a permission. */
export interface BackupActions {
  /** One is being made. */
  readonly isBusy: ReadonlySignal<boolean>;
  /** The browser, or the user, said no to saving files. */
  readonly isDenied: ReadonlySignal<boolean>;
  readonly switchOn: () => void;
  readonly backUpNow: () => void;
  readonly saveByHand: () => Promise<void>;
  readonly setPassphrase: (passphrase: string | undefined) => void;
  readonly chooseFolder: () => void;
  readonly forgetFolder: () => void;
  /** Asks the browser again for what it does not allow any more. */
  readonly allow: () => void;
  /** Deletes backup files that are known. */
  readonly deleteFiles: (files: readonly BackupFile[]) => Promise<void>;
}

/** What the browser has for folders beside what TypeScript's library knows. */
interface FolderApi {
  showDirectoryPicker(wish: object): Promise<FileSystemDirectoryHandle>;
}
interface Permitted {
  requestPermission(wish: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

const DOWNLOADS = { permissions: ['downloads' as const] };

/** Makes them for a page. */
export function createBackupActions(backup: BackupStore, toast: ToastStore): BackupActions {
  const isBusy = signal(false);
  const isDenied = signal(false);

  async function busy(work: () => Promise<void>): Promise<void> {
    if (isBusy.value) return;
    isBusy.value = true;
    try {
      await work();
    } catch (error) {
      logError('Something about backups could not be done.', error);
    } finally {
      isBusy.value = false;
    }
  }

  /** The browser asks the user only straight from a click: call it before any wait. */
  function allowed(then: () => Promise<void>): void {
    const asked = browser.permissions.request(DOWNLOADS);
    void busy(async () => {
      const isAllowed = await asked.catch(() => false);
      isDenied.value = !isAllowed;
      if (isAllowed) await then();
    });
  }

  async function pickFolder(): Promise<void> {
    const { showDirectoryPicker } = window as unknown as FolderApi;
    const folder = await showDirectoryPicker({ id: 'backups', mode: 'readwrite' }).catch(
      // The user has closed it.
      () => undefined,
    );
    if (folder) await backup.setFolder(folder);
  }

  async function allowFolder(): Promise<void> {
    const folder = await readFolder();
    if (!folder) return;
    const state = await (folder as unknown as Permitted).requestPermission({ mode: 'readwrite' });
    if (state === 'granted') await backup.backUpNow();
  }

  async function saveByHand(): Promise<void> {
    const { blob, name } = await backup.makeFile();
    saveFile(blob, name);
    toast.show(i18n.t('backup.saved', { name }));
  }

  return {
    isBusy,
    isDenied,
    switchOn: () => allowed(backup.switchOn),
    backUpNow: () => void busy(backup.backUpNow),
    saveByHand: () => busy(saveByHand),
    setPassphrase: (passphrase) =>
      void busy(async () => {
        await backup.setPassphrase(passphrase);
        toast.show(
          passphrase === undefined
            ? i18n.t('backup.passphraseRemoved')
            : i18n.t('backup.passphraseSet'),
        );
        await backup.backUpNow();
      }),
    chooseFolder: () => void busy(pickFolder),
    forgetFolder: () => void busy(() => backup.setFolder(undefined)),
    allow: () => {
      const standing = backup.standing.peek();
      const isFolder = standing?.kind === 'trouble' && standing.trouble === 'folder';
      if (isFolder) void busy(allowFolder);
      else allowed(backup.backUpNow);
    },
    deleteFiles: async (files) => {
      await backup.forget(files);
      for (const { download } of files) {
        if (download === undefined) continue;
        // The user may have moved or deleted it.
        await browser.downloads.removeFile(download).catch(() => undefined);
        await browser.downloads.erase({ id: download });
      }
    },
  };
}
