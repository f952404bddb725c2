/**
 * The folder the user chose for backups: the browser's own handle, which only a database can keep. It
 * has one of its own, so that a restore, or damage to what was written, leaves it alone.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

interface FolderSchema extends DBSchema {
  folders: { key: string; value: FileSystemDirectoryHandle };
}

const NAME = 'vis-a-vis-folder';
const KEY = 'backups';

async function withFolders<Value>(
  work: (db: IDBPDatabase<FolderSchema>) => Promise<Value>,
): Promise<Value> {
  const db = await openDB<FolderSchema>(NAME, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('folders'),
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** The folder; undefined where none was chosen. */
export function readFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  return withFolders((db) => db.get('folders', KEY));
}

/** Keeps the folder, or forgets it. */
export function writeFolder(folder: FileSystemDirectoryHandle | undefined): Promise<void> {
  return withFolders(async (db) => {
    if (folder) await db.put('folders', folder, KEY);
    else await db.delete('folders', KEY);
  });
}

/** The database's name, for whoever erases everything. */
export const FOLDER_DATABASE = NAME;
