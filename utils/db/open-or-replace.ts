/**
 * Opens the database, and puts another in its place where it is damaged so that it can never be
 * opened or read: all it held has a second copy.
 */
import { deleteDB, openDB, type IDBPDatabase, type OpenDBCallbacks } from 'idb';
import { logWarning } from '../log.ts';
import { SECOND } from '../time.ts';
import { migrate } from './migrations.ts';
import { databaseName, DATABASE_VERSION, type VisAVisSchema } from './schema.ts';
import { troubleOf } from './storage-trouble.ts';
import { readTwinWitness } from './twin.ts';
import { hasRoom, readDatabaseNumber, writeDatabaseNumber } from './twin-facts.ts';
import { isGuarded, workBeforeUpgrade } from './upgrade-guard.ts';

type Database = IDBPDatabase<VisAVisSchema>;

/** What becomes of the connection later. */
export type ConnectionEvents = Pick<
  OpenDBCallbacks<VisAVisSchema>,
  'blocked' | 'blocking' | 'terminated'
>;

/** How often an opening that fails for no known reason is tried again at once. */
const ATTEMPTS = 3;

/** How often at most, with those that fail because the browser closed the database meanwhile. */
const MOST = 12;

/** One context at a time replaces it. */
const REPLACE_LOCK = 'vis-a-vis.replace';

/** What reading fails with where a file is damaged (proof.md §3.3); where the disk is full as well. */
const DAMAGE = ['UnknownError', 'DataError', 'NotReadableError'];

/** What it fails with where the browser has closed the database meanwhile. */
const CLOSED = ['AbortError', 'InvalidStateError'];

/**
 * How long the browser may say nothing, in milliseconds; opening takes it some 30. Whose connection
 * it closed with a damaged database of SQLite, it may leave without an answer for half a minute,
 * while it serves every other context.
 */
const SILENCE = 4 * SECOND;

type Open = (number: number) => Promise<Database>;

/**
 * Opens it and makes it `ready`, which reads in it. A damaged database may fail at every opening, or
 * at every reading: then it is made anew.
 *
 * @throws what IndexedDB throws where that is no damage, or where there are no second copies; a
 *   `TimeoutError` where the browser does not answer: others may have to do what is to be done
 */
export async function openOrReplace(
  events: ConnectionEvents,
  ready: (db: Database) => Promise<void>,
): Promise<Database> {
  const open: Open = (number) => openReady(number, events, ready);
  try {
    return await open(await numberInUse());
  } catch (error) {
    if (!isDamage(error) && !isOneOf(CLOSED, error)) throw error;
    // Whoever meets the damage makes the browser close every database of the product, in every
    // context: so they take turns.
    return navigator.locks.request(REPLACE_LOCK, () => recover(open));
  }
}

async function recover(open: Open): Promise<Database> {
  // The one that brought it here.
  let failures = 1;
  for (let attempt = 1; ; attempt += 1) {
    const number = await numberInUse();
    try {
      return await open(number);
    } catch (error) {
      if (attempt === MOST || failures > ATTEMPTS) throw error;
      if (isOneOf(CLOSED, error)) continue;
      if (!isDamage(error)) throw error;
      failures += 1;
      if (failures < ATTEMPTS) continue;
      await expectReplaceable(error);
      await replace(number, failures === ATTEMPTS);
    }
  }
}

async function openReady(
  number: number,
  events: ConnectionEvents,
  ready: (db: Database) => Promise<void>,
): Promise<Database> {
  const db = await openUpgraded(number, events);
  try {
    await ready(db);
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

/** Where something is to be done before an upgrade, nothing is changed until it was done. */
async function openUpgraded(number: number, events: ConnectionEvents): Promise<Database> {
  let isWaiting = false;
  let isAnswered = false;
  try {
    const opening = openDB<VisAVisSchema>(databaseName(number), DATABASE_VERSION, {
      ...events,
      blocked: (...blocked) => {
        isAnswered = true;
        events.blocked?.(...blocked);
      },
      upgrade: (made, oldVersion, _newVersion, tx) => {
        isAnswered = true;
        // Whoever waits for the opening learns of a failure there.
        tx.done.catch(() => undefined);
        isWaiting = isGuarded(oldVersion);
        if (isWaiting) tx.abort();
        else migrate(made, oldVersion, tx);
      },
    });
    return await unlessSilent(opening, () => isAnswered);
  } catch (error) {
    if (!isWaiting) throw error;
    await workBeforeUpgrade();
    return openUpgraded(number, events);
  }
}

/** Waits for an opening as long as the browser says anything of it; one that comes later is closed. */
async function unlessSilent(
  opening: Promise<Database>,
  isAnswered: () => boolean,
): Promise<Database> {
  const silence = Promise.withResolvers<never>();
  let isOver = false;
  const timer = setTimeout(() => {
    if (isAnswered()) return;
    isOver = true;
    silence.reject(new DOMException('The browser does not answer.', 'TimeoutError'));
  }, SILENCE);
  opening.then(
    (db) => isOver && db.close(),
    () => undefined,
  );
  try {
    return await Promise.race([opening, silence.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function isOneOf(names: readonly string[], error: unknown): boolean {
  return error instanceof DOMException && names.includes(error.name);
}

function isDamage(error: unknown): boolean {
  return isOneOf(DAMAGE, error) && troubleOf(error) !== 'full';
}

/** Where the second copies cannot be looked at, it is the one it was at first. */
async function numberInUse(): Promise<number> {
  return readDatabaseNumber().catch(() => 0);
}

/**
 * It can be made anew only from second copies that are there, and while the disk takes what is
 * written: a full one fails in the same ways as a damaged one, and nothing on it may be removed.
 *
 * @throws `failure`, or `QuotaExceededError` where there is no room
 */
async function expectReplaceable(failure: unknown): Promise<void> {
  const witness = await readTwinWitness().catch(() => undefined);
  if (witness === undefined) throw failure;
  if (!(await hasRoom())) throw new DOMException('The disk is full.', 'QuotaExceededError');
}

/** Puts an empty database in the place of a damaged one. */
async function replace(damaged: number, isRemoving: boolean): Promise<void> {
  logWarning('The database cannot be read; it is made anew from the second copies.');
  const isRemoved =
    isRemoving &&
    (await deleteDB(databaseName(damaged)).then(
      () => true,
      () => false,
    ));
  // Not even that can be done with some: another one takes its place. What is left of this one is
  // not touched again, since that would close the other.
  if (!isRemoved) await writeDatabaseNumber(damaged + 1);
}
