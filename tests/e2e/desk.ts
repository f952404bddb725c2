/**
 * A desk without surfaces: the local Google with one calendar, the real browser with the production
 * build, signed in. What a test wants read, it asks the worker for, as every surface does.
 */
import type { Page } from 'puppeteer-core';
import type { Calendar } from '../fake-google/calendar.ts';
import type { LoggedRequest } from '../fake-google/request-log.ts';
import { startFakeGoogle, type FakeGoogle } from '../fake-google/server.ts';
import { buildExtension } from '../support/build-extension.ts';
import { launchBrowser, type Session } from '../support/launch.ts';
import { QUIET_PAGE } from '../support/worker.ts';
import { signInPage } from './consent.ts';
import type { Engine } from './engines.ts';

/** An open desk; whoever opens it closes it. */
export interface Desk {
  readonly google: FakeGoogle;
  readonly account: string;
  readonly calendar: Calendar;
  readonly session: Session;
  /** A page of the extension that runs none of its code. */
  readonly page: Page;
  /** Asks the worker to read the calendar now; gives its reply. */
  sync(): Promise<unknown>;
  /** Lets Google's clock run ahead by so many seconds more: nobody has to wait for time to pass. */
  passTime(seconds: number): void;
  /** The questions for events after the first so many requests of all. */
  askedSince(count: number): readonly LoggedRequest[];
  close(): Promise<void>;
}

/** The path of every question for events. */
export const EVENTS_PATH = '/calendar/';

/** Opens a desk whose calendar `fill` has filled, and reads it for the first time. */
export async function openDesk(
  engine: Engine,
  zone: string,
  fill: (calendar: Calendar) => void,
): Promise<Desk> {
  const extensionDir = await buildExtension();
  let ahead = 0;
  const clock = (): Temporal.Instant => Temporal.Now.instant().add({ seconds: ahead });
  const google = await startFakeGoogle({ clock });
  const account = 'mira@northwind.example';
  google.world.addAccount({ email: account, name: 'Mira Sørensen', zone });
  google.signIn.accounts = [account];
  const calendar = google.world.calendar(account);
  fill(calendar);
  const session = await launchBrowser({ extensionDir, google, timeZone: zone, args: engine.args });
  const page = await session.page(QUIET_PAGE);
  const sync = async (): Promise<unknown> =>
    page.evaluate(() => chrome.runtime.sendMessage({ type: 'sync', force: true }));
  await signIn(session, page, account);
  await sync();
  // The first time it only learns which worker there is, and may find none to stop.
  await session.stopWorker();
  return {
    google,
    account,
    calendar,
    session,
    page,
    sync,
    passTime: (seconds) => {
      ahead += seconds;
    },
    askedSince: (count) =>
      [...google.requests].slice(count).filter(({ path }) => path.startsWith(EVENTS_PATH)),
    close: async () => {
      await session.close();
      await google.close();
    },
  };
}

async function signIn({ browser }: Session, page: Page, account: string): Promise<void> {
  const consent = async (): Promise<void> => {
    const window = await browser.waitForTarget((one) => one.url().includes('accounts.google.com'));
    await signInPage(await window.asPage(), { account });
  };
  const connect = { type: 'connect', access: 'owned', choose: false };
  await Promise.all([
    consent(),
    page.evaluate((message) => chrome.runtime.sendMessage(message), connect),
  ]);
}
