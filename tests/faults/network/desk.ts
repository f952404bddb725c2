/**
 * The product's sign-in and sync, as its worker has them, against the local Google in one process:
 * what takes a browser a second takes milliseconds here.
 */
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { closeDatabase, openDatabase } from '../../../utils/db/open.ts';
import { twinsWritten } from '../../../utils/db/twin-writer.ts';
import { createAuth, type Auth } from '../../../utils/google/auth.ts';
import { createCalendarClient } from '../../../utils/google/calendar.ts';
import { connection } from '../../../utils/settings/connection.ts';
import { ownClientId } from '../../../utils/settings/client-id.ts';
import { sync, type SyncOutcome } from '../../../utils/sync/run.ts';
import { readConnection } from '../../../utils/sync/sign-in.ts';
import { fetchInside } from '../../fake-google/fetch-inside.ts';
import { startFakeGoogle, type FakeGoogle } from '../../fake-google/server.ts';
import { fillCalendar, ZONE } from '../../e2e/kill-calendar.ts';
import { dumpHere, type Dump } from '../../invariants/dump.ts';
import { completeStorageLocal } from '../../support/storage-local.ts';
import { playWindow } from './window.ts';

/** The OAuth client in use. */
export const CLIENT = 'client';
export const WORK = 'mira@northwind.example';
export const HOME = 'mira@home.example';

/** So many events come with one reply, which makes several requests of a reading. */
const PAGE = 60;

/** All that is stored, in memory and on disk. */
export interface Stored {
  readonly dump: Dump;
  readonly local: Readonly<Record<string, unknown>>;
  readonly session: Readonly<Record<string, unknown>>;
}

/** A worker at work. */
export class NetworkDesk {
  readonly google: FakeGoogle;
  readonly auth: Auth;
  /** Edits the calendar as a working day does. */
  readonly edit: () => void;
  /** Whom the user chooses on Google's page. */
  chosen = WORK;
  readonly #fetch: typeof fetch;
  #limit = new AbortController();

  private constructor(google: FakeGoogle, edit: () => void) {
    this.google = google;
    this.edit = edit;
    this.#fetch = fetchInside(google);
    const timeLimit = () => this.#timeLimit();
    const webAuth = playWindow({ fetch: this.#fetch, timeLimit, chosen: () => this.chosen });
    this.auth = createAuth({ connection: readConnection, webAuth, ...this.#transport() });
  }

  static async open(): Promise<NetworkDesk> {
    completeStorageLocal();
    await forgetAll();
    await ownClientId.set(CLIENT);
    let ahead = 0;
    const clock = () => Temporal.Now.instant().add({ seconds: ahead });
    const google = await startFakeGoogle({ clock });
    for (const email of [WORK, HOME]) {
      google.world.addAccount({ email, name: 'Mira Sørensen', zone: ZONE });
    }
    google.signIn.accounts = [WORK, HOME];
    const edits = [WORK, HOME].map((email) => fillCalendar(google.world.calendar(email)));
    google.pages.size = PAGE;
    return new NetworkDesk(google, () => {
      // Google's dates are whole seconds: the edits are to lie clearly between the readings.
      ahead += 2;
      for (const edit of edits) edit();
      ahead += 2;
    });
  }

  /** Reads the calendar of whoever is connected. */
  sync(): Promise<SyncOutcome> {
    const token = this.auth.getToken;
    const client = createCalendarClient({ token, ...this.#transport() });
    return sync({ token, client, force: true });
  }

  /** Whoever waits for a reply has waited long enough. */
  giveUpWaiting(): void {
    this.#limit.abort(new DOMException('It takes too long.', 'TimeoutError'));
  }

  async stored(): Promise<Stored> {
    await twinsWritten();
    const { local, session } = chrome.storage;
    return { dump: await dumpHere(), local: await local.get(), session: await session.get() };
  }

  /** Goes back to what was stored once. Second copies of anything later go. */
  async restore({ dump, local, session }: Stored): Promise<void> {
    await forgetAll();
    const db = await openDatabase();
    const tx = db.transaction([...db.objectStoreNames], 'readwrite');
    for (const [name, rows] of Object.entries(dump)) {
      const store = tx.objectStore(name as never);
      await store.clear();
      // They came from the same store.
      for (const row of rows) void store.put(row);
    }
    await tx.done;
    // Last: a database without what its second copies hold would be mended when it is opened.
    await chrome.storage.local.set(local);
    await chrome.storage.session.set(session);
  }

  async connectionState(): Promise<string> {
    const current = await connection.get();
    return current ? `${current.account} ${current.state}` : 'nobody';
  }

  async close(): Promise<void> {
    await forgetAll();
    await this.google.close();
  }

  #transport() {
    const fetch = this.#fetch;
    return { fetch, wait: async () => {}, timeLimit: () => this.#timeLimit() };
  }

  #timeLimit(): AbortSignal {
    this.#limit = new AbortController();
    return this.#limit.signal;
  }
}

async function forgetAll(): Promise<void> {
  await twinsWritten();
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  await chrome.storage.local.clear();
  await chrome.storage.session.clear();
}
