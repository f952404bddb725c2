import { signal, type ReadonlySignal } from '@preact/signals';
import { now } from '../clock.ts';
import { countStores } from '../db/counts.ts';
import { readRestored } from '../db/meta.ts';
import { storageTrouble } from '../db/storage-trouble.ts';
import { readSyncState } from '../db/sync-state.ts';
import {
  diagnosticsText,
  type BackupFacts,
  type DiagnosticFacts,
  type LoggedLine,
} from '../domain/diagnostics.ts';
import { hearLog } from '../log.ts';
import { backupLog, folderLog } from '../settings/backup-log.ts';
import { backupPlan } from '../settings/backup-plan.ts';
import { accountOf, connection } from '../settings/connection.ts';

/** What a page knows of itself and of its browser. */
export type PageFacts = Pick<
  DiagnosticFacts,
  'product' | 'agent' | 'language' | 'permissions' | 'page'
>;

/** What may be passed on of how things stand, without a word about anybody. */
export interface DiagnosticsStore {
  /** Undefined until it was asked for. */
  readonly text: ReadonlySignal<string | undefined>;
  readonly read: (page: PageFacts) => Promise<void>;
}

/** So many lines of the log are kept. */
const LINES = 20;

/** Keeps this page's last lines of the log from now on, and tells how things stand when asked. */
export function createDiagnosticsStore(): DiagnosticsStore {
  const text = signal<string | undefined>(undefined);
  const log: LoggedLine[] = [];
  hearLog((sentence, error) => {
    log.push({ at: now(), sentence, ...(error !== undefined && { error }) });
    if (log.length > LINES) log.shift();
  });
  return {
    text,
    read: async (page) => {
      // Whatever cannot be read is what the text is about: the rest is told all the same.
      const [database, restored, storage, connected, backups] = await Promise.all([
        countStores().catch(() => undefined),
        readRestored().catch(() => undefined),
        readStorage().catch(() => undefined),
        readConnection().catch(() => ({})),
        readBackups().catch(() => undefined),
      ]);
      const databaseTrouble = storageTrouble();
      const found = { database, databaseTrouble, restored, storage, backups, ...connected };
      text.value = diagnosticsText({ at: now(), ...page, ...found, log });
    },
  };
}

async function readStorage(): Promise<DiagnosticFacts['storage']> {
  const { usage = 0, quota = Infinity } = await navigator.storage.estimate();
  const isPersisted = await navigator.storage.persisted();
  return { used: usage, room: Math.max(0, quota - usage), isPersisted };
}

async function readConnection(): Promise<Pick<DiagnosticFacts, 'connection' | 'sync'>> {
  const current = await connection.get();
  const account = accountOf(current);
  const sync = await readSyncState(account, account).catch(() => undefined);
  return { connection: current ?? undefined, sync };
}

async function readBackups(): Promise<BackupFacts> {
  const [plan, log, folder] = await Promise.all([
    backupPlan.get(),
    backupLog.get(),
    folderLog.get(),
  ]);
  return {
    isOn: plan.isOn,
    isEncrypted: plan.key !== undefined,
    hasFolder: plan.folder !== undefined,
    files: log.files.length + folder.files.length,
    trouble: log.trouble ?? folder.trouble,
  };
}
