/** Plays a story to the product and to the model, in one way of syncing or another. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listLedger } from '../../utils/db/changes.ts';
import { listMeetings } from '../../utils/db/meetings.ts';
import { closeDatabase } from '../../utils/db/open.ts';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import { createCalendarClient, type CalendarClient } from '../../utils/google/calendar.ts';
import { pull } from '../../utils/sync/pull.ts';
import type { Fault } from '../fake-google/faults.ts';
import { completeStorageLocal } from '../support/storage-local.ts';
import type { Entry } from './entry.ts';
import { LedgerModel } from './ledger-model.ts';
import { ledgerLines, modelLines, type Lines } from './lines.ts';
import { OWNER, setStage, type Stage } from './stage.ts';
import { makeEdit, type Step, type Story, type SyncKind } from './story.ts';
import { FAILURES, PLAIN, type Kill, type Way } from './way.ts';

completeStorageLocal();

/** What came of a story. */
export interface Outcome {
  /** What was done, line by line. */
  readonly told: readonly string[];
  readonly ledger: Lines;
  readonly expected: Lines;
  readonly meetings: readonly Omit<Meeting, 'lastSeenAt'>[];
}

/** Plays a story in an empty database of its own, of which nobody has a second copy. */
export async function play({ plan, steps }: Story, way: Way = PLAIN): Promise<Outcome> {
  globalThis.indexedDB = new IDBFactory();
  await fakeBrowser.storage.local.clear();
  try {
    return await new Player(setStage(plan), way).play(steps);
  } finally {
    await closeDatabase();
  }
}

const SCOPES = ['https://www.googleapis.com/auth/calendar.events.owned.readonly'];

class Player {
  readonly #stage: Stage;
  readonly #way: Way;
  readonly #model: LedgerModel;
  readonly #client: CalendarClient;
  readonly #told: string[] = [];

  constructor(stage: Stage, way: Way) {
    const { google, calendar } = stage;
    this.#stage = stage;
    this.#way = way;
    this.#model = new LedgerModel(calendar);
    this.#client = createCalendarClient({
      token: async () => google.signIn.issueToken({ account: OWNER, scopes: SCOPES }),
      fetch: google.fetch,
      clock: () => stage.now.epochMilliseconds,
      wait: async () => {},
    });
    google.paging.habits.size = way.pageSize;
    google.paging.habits.emptyFirst = way.emptyFirst;
    google.paging.order = way.order;
  }

  /** @throws Error that tells the story so far, where a sync fails that must not */
  async play(steps: readonly Step[]): Promise<Outcome> {
    const stage = this.#stage;
    try {
      for (const step of [...steps, { minutes: 17, sync: 'sync' } as const]) {
        stage.now = stage.now.add({ minutes: step.minutes });
        if ('sync' in step) await this.#sync(step.sync);
        else this.#tell(makeEdit(stage, step.edit, step.numbers));
      }
    } catch (error) {
      throw new Error(['', ...this.#told, String(error)].join('\n'), { cause: error });
    }
    return this.#outcome();
  }

  /** Writes down what was done, if anything was. */
  #tell(what: string | undefined): void {
    if (what !== undefined) this.#told.push(`${this.#stage.now.toString()}  ${what}`);
  }

  async #sync(kind: SyncKind): Promise<void> {
    this.#tell(`-- ${kind}`);
    const { google } = this.#stage;
    const failure = FAILURES[kind];
    if (failure && (await this.#fails(failure))) return;
    if (kind === 'token expired') google.syncTokens.expireAll();
    if (kind === 'token refused') google.forgetSyncTokens();
    if (!failure) await this.#pullThrough();
    this.#model.sync(kind !== 'token expired' && kind !== 'token refused');
    this.#stage.edited.clear();
  }

  /** Whether a sync fails by that, as it must unless it asked for less. */
  async #fails(fault: Fault): Promise<boolean> {
    const { faults } = this.#stage.google;
    faults.always(fault);
    const failed = await this.#pull().then(
      () => false,
      () => true,
    );
    faults.clear();
    if (!failed && !fault.nth) throw new Error('A sync went well although Google refused it');
    return failed;
  }

  /** Syncs, however often it is stopped and whatever goes wrong on the way. */
  async #pullThrough(): Promise<void> {
    const { faults } = this.#stage.google;
    for (const kill of this.#way.kills) {
      const stopped = await this.#pull(kill).then(
        () => false,
        (error: unknown) => {
          if (error !== STOPPED) throw error;
          return true;
        },
      );
      if (!stopped) return;
    }
    this.#way.troubles.forEach((trouble, index) => faults.next({ ...trouble, nth: index * 2 + 1 }));
    await this.#pull();
    faults.clear();
  }

  async #pull(kill?: Kill): Promise<void> {
    const { google, now, calendar } = this.#stage;
    const controller = new AbortController();
    const begun = google.requests;
    google.onRequest = (number) => {
      if (kill?.how === 'abort at request' && number - begun >= kill.at) controller.abort(STOPPED);
    };
    let pages = 0;
    await pull({
      account: OWNER,
      calendarId: OWNER,
      client: this.#client,
      now: now.epochMilliseconds,
      zone: calendar.zone,
      signal: controller.signal,
      onProgress: async () => {
        pages += 1;
        if (kill === undefined || pages < kill.at) return;
        if (kill.how === 'throw at page') throw STOPPED;
        if (kill.how === 'abort at page') controller.abort(STOPPED);
      },
    });
  }

  async #ledger(): Promise<Lines> {
    return ledgerLines((await listLedger(OWNER)).filter((change) => this.#isSure(change)));
  }

  /** Whether a session must have been met, if all this entry tells is its first sight. */
  #isSure({ after, from }: Pick<Entry, 'after' | 'from'>): boolean {
    return after !== undefined || from.start < this.#model.sureUntil;
  }

  async #outcome(): Promise<Outcome> {
    const ledger = await this.#ledger();
    const all = await listMeetings(OWNER, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    return {
      told: this.#told,
      ledger,
      expected: modelLines(this.#model.entries.filter((entry) => this.#isSure(entry))),
      meetings: all
        .map(({ lastSeenAt: _, ...rest }) => rest)
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    };
  }
}

/** What a sync is stopped with. */
const STOPPED = new Error('stopped');
