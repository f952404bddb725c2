/** Backups in a folder of the user's, such as one that is synced. */
import { isBackupName, type MadeBackup } from './make-backup.ts';

/**
 * Writes a backup into a folder and looks at it there. Gives whether it is whole. What is not is
 * taken away again: nobody is to find it there as the newest.
 *
 * @throws DOMException where the disk is full, or nothing can be written there
 */
export async function writeToFolder(
  folder: FileSystemDirectoryHandle,
  { blob, name }: Pick<MadeBackup, 'blob' | 'name'>,
): Promise<boolean> {
  const handle = await folder.getFileHandle(name, { create: true });
  let isWhole = false;
  try {
    // It takes the place of the file only when it is closed.
    const writable = await handle.createWritable();
    await blob.stream().pipeTo(writable);
    isWhole = (await handle.getFile()).size === blob.size;
    return isWhole;
  } finally {
    if (!isWhole) await removeFromFolder(folder, name).catch(() => undefined);
  }
}

/** Removes one of our files from a folder; one that is gone is left alone. */
export async function removeFromFolder(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<void> {
  if (!isBackupName(name)) return;
  try {
    await folder.removeEntry(name);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
  }
}
