/**
 * What must be known of the database before it is opened, or whatever becomes of it: beside the
 * twins, in the other store on disk.
 */
import { browser } from 'wxt/browser';

const DATABASE = 'database';
const COUNTED = 'counted';
const BEHIND = 'twinsBehind';
const PROBE = 'probe';
const FAILED = 'writeFailed';

/**
 * Which database is the one in use, counted from 0: another one has taken the place of one that can
 * neither be opened nor removed.
 */
export async function readDatabaseNumber(): Promise<number> {
  const kept = await browser.storage.local.get(DATABASE);
  const value: unknown = kept[DATABASE];
  return typeof value === 'number' ? value : 0;
}

/** From now on every context opens that one. */
export async function writeDatabaseNumber(number: number): Promise<void> {
  await browser.storage.local.set({ [DATABASE]: number });
}

/** Whether the records were counted since the browser was started: disks fail in between. */
export async function wasCounted(): Promise<boolean> {
  return (await browser.storage.session.get(COUNTED))[COUNTED] === true;
}

/** They were. */
export async function noteCounted(): Promise<void> {
  await browser.storage.session.set({ [COUNTED]: true });
}

/** Whether some context found twins behind their records, and nobody has compared them since. */
export async function wasFoundBehind(): Promise<boolean> {
  return (await browser.storage.local.get(BEHIND))[BEHIND] === true;
}

/** They are; kept on disk, since whoever found it may be killed before it is mended. */
export async function noteFoundBehind(): Promise<void> {
  await browser.storage.local.set({ [BEHIND]: true });
}

/** All were compared. */
export async function noteCompared(): Promise<void> {
  await browser.storage.local.remove(BEHIND);
}

/** Whether the disk takes a megabyte more: the rests of blocks take a little even where it is full. */
export async function hasRoom(): Promise<boolean> {
  try {
    await fillTwinStore(2 ** 20);
    return true;
  } catch {
    return false;
  }
}

/** Whether a write failed since the browser was started, and the stores were not renewed since. */
export async function hadWriteFailed(): Promise<boolean> {
  return (await browser.storage.session.get(FAILED))[FAILED] === true;
}

/** One did: kept in memory, where there is room. */
export async function noteWriteFailed(): Promise<void> {
  await browser.storage.session.set({ [FAILED]: true });
}

/** Both stores have begun new logs. */
export async function noteRenewed(): Promise<void> {
  await browser.storage.session.remove(FAILED);
}

/** Passes so many letters through the store of the twins. */
export async function fillTwinStore(letters: number): Promise<void> {
  await browser.storage.local.set({ [PROBE]: 'x'.repeat(letters) });
  await clearTwinStore();
}

/** Takes them out again. */
export async function clearTwinStore(): Promise<void> {
  await browser.storage.local.remove(PROBE);
}
