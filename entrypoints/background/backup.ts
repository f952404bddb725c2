import { browser } from 'wxt/browser';
import { now } from '../../utils/clock.ts';
import { openDatabase } from '../../utils/db/open.ts';
import { logError } from '../../utils/log.ts';
import type { BackupMade, MakeBackup } from '../../utils/messaging/backup-maker.ts';
import {
  backupLog,
  withFile,
  type BackupFile,
  type BackupTrouble,
} from '../../utils/settings/backup-log.ts';
import { backupPlan } from '../../utils/settings/backup-plan.ts';
import { accountOf, connection } from '../../utils/settings/connection.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../utils/time.ts';
import { ringAt } from './alarms.ts';
import { keepAwake } from './keep-awake.ts';

const MAKER = '/backup-maker.html';
const FOLDER = 'vis-a-vis';
const LOCK = 'vis-a-vis.backup';
/** A file that was made so short a time ago has everything. */
const JUST_NOW = 10 * SECOND;
/** How long saving a file may take: it lies in memory or on disk already. */
const PATIENCE = 2 * MINUTE;
const LOOK_EVERY = 200;
/**
 * How long after its beginning a backup that may have been stopped is begun anew: should it be
 * stopped every time, two of the twelve times an hour that the worker may be woken.
 */
const AGAIN_AFTER = 30 * MINUTE;

/** What is asked of a backup. */
interface BackupOptions {
  /** A newer version waits to change the database: it is read as it is. */
  readonly isBeforeUpgrade?: boolean;
}

/** Makes a backup now, where backups are switched on, and says when the next one is made. */
export async function backUp({ isBeforeUpgrade = false }: BackupOptions = {}): Promise<void> {
  if (!(await backupPlan.get()).isOn) return;
  // Should the worker be stopped in the middle, this wakes it to begin anew.
  await ringAt('backup', now() + AGAIN_AFTER);
  const trouble = await navigator.locks.request(LOCK, () => keepAwake(attempt(isBeforeUpgrade)));
  if (trouble) {
    const log = await backupLog.get();
    await backupLog.set({ ...log, trouble: { kind: trouble, at: now() } });
  }
  await planBackup();
}

/** Makes sure the next backup is made, should a restart or an update have dropped its alarm. */
export async function ensureBackup(): Promise<void> {
  if (!(await browser.alarms.get('backup'))) await planBackup();
}

/** Sets the alarm for the next backup: a day after the last one, an hour after one that failed. */
export async function planBackup(): Promise<void> {
  if (!(await backupPlan.get()).isOn) return;
  const { files, trouble } = await backupLog.get();
  const due = (files[0]?.at ?? 0) + DAY;
  await ringAt('backup', Math.max(due, trouble ? trouble.at + HOUR : 0, now() + SECOND));
}

async function attempt(isBeforeUpgrade: boolean): Promise<BackupTrouble['kind'] | undefined> {
  try {
    // A permission can be taken away in the browser's settings.
    if (!(await browser.permissions.contains({ permissions: ['downloads'] }))) return 'permission';
    await keepPending();
    // Every page that is open asks for one before an upgrade.
    const { files } = await backupLog.get();
    if (isBeforeUpgrade && (files[0]?.at ?? 0) > now() - JUST_NOW) return undefined;
    // What the database has lost comes back before it is backed up.
    if (!isBeforeUpgrade) await openDatabase();
    return await makeAndSave();
  } catch (error) {
    logError('A backup could not be made.', error);
    return 'failed';
  } finally {
    await browser.offscreen.closeDocument().catch(() => undefined);
  }
}

async function makeAndSave(): Promise<BackupTrouble['kind'] | undefined> {
  const { key } = await backupPlan.get();
  const at = now();
  const made = await askMaker({
    type: 'make-backup',
    account: accountOf(await connection.get()),
    product: browser.runtime.getManifest().version,
    ...(key && { key }),
  });
  if (!made.ok) return made.isUnreadable ? 'unreadable' : 'failed';
  const { url, name, bytes, records } = made;
  const download = await browser.downloads.download({ url, filename: `${FOLDER}/${name}` });
  const pending = { at, name, bytes, records, isEncrypted: key !== undefined, download };
  await backupLog.set({ ...(await backupLog.get()), pending });
  return keepPending();
}

async function askMaker(wish: MakeBackup): Promise<BackupMade> {
  await browser.offscreen.closeDocument().catch(() => undefined);
  await browser.offscreen.createDocument({
    url: MAKER,
    reasons: ['BLOBS'],
    justification: 'Makes the backup file that is then saved.',
  });
  return browser.runtime.sendMessage<MakeBackup, BackupMade>(wish);
}

/** Waits until the file that is being saved is there, looks at its size, and only then lets old ones go. */
async function keepPending(): Promise<BackupTrouble['kind'] | undefined> {
  const { pending } = await backupLog.get();
  if (!pending) return undefined;
  const trouble = await awaitDownload(pending);
  const { files } = await backupLog.get();
  if (trouble) {
    // Nobody is to find it there as the newest.
    if (trouble === 'unreadable') await remove(pending.download);
    await backupLog.set({ files });
    return trouble;
  }
  const { kept, gone } = withFile(files, pending);
  await backupLog.set({ files: kept });
  // The user may have moved or deleted them.
  await Promise.all(gone.map(({ download }) => remove(download)));
  return undefined;
}

async function awaitDownload({
  download: id = -1,
  bytes,
}: BackupFile): Promise<BackupTrouble['kind'] | undefined> {
  for (const until = now() + PATIENCE; now() < until; await pause()) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'in_progress') continue;
    if (item?.state === 'complete') return item.fileSize === bytes ? undefined : 'unreadable';
    return item?.error === 'FILE_NO_SPACE' ? 'full' : 'refused';
  }
  return 'refused';
}

async function remove(download: number | undefined): Promise<void> {
  if (download === undefined) return;
  await browser.downloads.removeFile(download).catch(() => undefined);
  await browser.downloads.erase({ id: download });
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LOOK_EVERY);
  });
}
