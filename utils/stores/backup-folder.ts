/** Copies of the backups in a folder the user chose, made while a page of ours is open. */
import type { MadeBackup } from '../backup/make-backup.ts';
import { now } from '../clock.ts';
import { readFolder, writeFolder } from '../db/folder-handle.ts';
import { logError } from '../log.ts';
import { folderLog, withFile, type BackupTrouble } from '../settings/backup-log.ts';
import { backupPlan } from '../settings/backup-plan.ts';
import { DAY, MINUTE } from '../time.ts';

/** One page of ours writes at a time. */
const LOCK = 'vis-a-vis.backup-folder';
/** Not while a surface is being opened, and then as often as it may be due. */
const FIRST_LOOK = MINUTE / 2;
const LOOK_EVERY = 10 * MINUTE;

/** What the browser knows of a folder beside what TypeScript's library does. */
interface Permitted {
  queryPermission(wish: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

/** Forgets the folder so far and what is known of its files, and keeps another one. */
export async function dropFolder(folder: FileSystemDirectoryHandle | undefined): Promise<void> {
  await writeFolder(folder);
  await folderLog.set({ files: [] });
}

/** Deletes files in the folder. */
export async function deleteCopies(files: readonly { readonly name: string }[]): Promise<void> {
  const folder = await readFolder();
  if (!folder) return;
  const { removeFromFolder } = await import('../backup/folder-backup.ts');
  await Promise.all(files.map(({ name }) => removeFromFolder(folder, name)));
}

/** The folder the user chose, to ask the browser for it again; undefined: none. */
export { readFolder } from '../db/folder-handle.ts';

/** Copies once a day, as long as the page is open. */
export function keepFolder(makeFile: () => Promise<MadeBackup>, until: AbortSignal): void {
  const look = async (): Promise<void> => {
    const { files } = await folderLog.get();
    if ((files[0]?.at ?? 0) < now() - DAY) await copyToFolder(makeFile);
  };
  const first = setTimeout(() => void look(), FIRST_LOOK);
  const timer = setInterval(() => void look(), LOOK_EVERY);
  const stop = (): void => {
    clearTimeout(first);
    clearInterval(timer);
  };
  until.addEventListener('abort', stop, { once: true });
}

/** Copies now, where a folder was chosen and the browser still lets us write there. */
export function copyToFolder(makeFile: () => Promise<MadeBackup>): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const plan = await backupPlan.get();
    if (!plan.isOn || plan.folder === undefined) return;
    const trouble = await attempt(makeFile);
    if (!trouble) return;
    const { files } = await folderLog.get();
    await folderLog.set({ files, trouble: { kind: trouble, at: now() } });
  });
}

async function attempt(
  makeFile: () => Promise<MadeBackup>,
): Promise<BackupTrouble['kind'] | undefined> {
  try {
    const folder = await readFolder();
    if (!folder || !(await isAllowed(folder))) return 'folder';
    const { removeFromFolder, writeToFolder } = await import('../backup/folder-backup.ts');
    const made = await makeFile();
    const { blob, name, records } = made;
    const { files } = await folderLog.get();
    // Of this very second there is one, which is good: nothing is written over it.
    if (files.some((each) => each.name === name)) return undefined;
    if (!(await writeToFolder(folder, made))) return 'unreadable';
    const isEncrypted = (await backupPlan.get()).key !== undefined;
    const file = { at: now(), name, bytes: blob.size, records, isEncrypted };
    const { kept, gone } = withFile(files, file);
    await folderLog.set({ files: kept });
    await Promise.all(gone.map((each) => removeFromFolder(folder, each.name)));
    return undefined;
  } catch (error) {
    logError('A backup could not be copied to the folder.', error);
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'folder';
  }
}

async function isAllowed(folder: FileSystemDirectoryHandle): Promise<boolean> {
  // Of a folder within the browser's own storage there is nothing to ask.
  if (!('queryPermission' in folder)) return true;
  return (
    (await (folder as unknown as Permitted).queryPermission({ mode: 'readwrite' })) === 'granted'
  );
}
