/**
 * Chrome has two engines behind IndexedDB and is changing from the one to the other: what is kept
 * must be safe with both. Which one really runs shows in how it names its files.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from '../support/launch.ts';

/** An engine, and what Chrome must be started with to use it for new databases. */
export interface Engine {
  readonly name: 'LevelDB' | 'SQLite';
  readonly args: readonly string[];
}

/** Both engines, each chosen by name: Chrome's own choice changes with its version. */
export const ENGINES: readonly Engine[] = [
  {
    name: 'LevelDB',
    args: ['--disable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout'],
  },
  {
    name: 'SQLite',
    args: [
      '--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout:stage/UseSqliteForNewStores',
    ],
  },
];

/** The engines that have written a database of the extension, by the names on disk. */
export function enginesOnDisk({ userDataDir, extensionId }: Session): Engine['name'][] {
  const names = readdirSync(join(userDataDir, 'Default', 'IndexedDB'));
  return names
    .filter((name) => name.includes(extensionId))
    .map((name) => (name.endsWith('.indexeddb.leveldb') ? 'LevelDB' : 'SQLite'));
}
