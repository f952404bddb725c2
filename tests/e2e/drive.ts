/** A folder for copies of backups, as the user chooses one. */
import type { Surface } from './surface.ts';

/** The folder that stands for one the user chose, which only the browser's own window can give. */
export async function chooseDrive(page: Surface['page']): Promise<void> {
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const drive = await root.getDirectoryHandle('drive', { create: true });
    const opening = indexedDB.open('vis-a-vis-folder', 1);
    await new Promise<void>((resolve) => {
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('folders'));
      opening.addEventListener('success', () => {
        const tx = opening.result.transaction('folders', 'readwrite');
        tx.objectStore('folders').put(drive, 'backups');
        tx.addEventListener('complete', () => resolve());
      });
    });
    opening.result.close();
    const { backupPlan } = await chrome.storage.local.get('backupPlan');
    await chrome.storage.local.set({ backupPlan: { ...Object(backupPlan), folder: 'drive' } });
  });
}

/** Every file in that folder, by name, with its bytes. */
export function driveOf(page: Surface['page']): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const drive = await root.getDirectoryHandle('drive');
    const sizes: Record<string, number> = {};
    for await (const [name, handle] of drive.entries()) {
      if (handle instanceof FileSystemFileHandle) sizes[name] = (await handle.getFile()).size;
    }
    return sizes;
  });
}
