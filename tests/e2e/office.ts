/**
 * A manager's office for tests in the real browser: the local Google with the seeded team, and a
 * Chromium that has just installed the production build. What a test does, it does as a person:
 * it looks for words and presses what it reads.
 */
import type { Page } from 'puppeteer-core';
import { seedTeam, type SeedTeam } from '../fake-google/seed-team.ts';
import { startFakeGoogle, type FakeGoogle } from '../fake-google/server.ts';
import { buildExtension } from '../support/build-extension.ts';
import { sayIn, type Say } from '../support/language.ts';
import { launchBrowser, type LaunchOptions, type Session } from '../support/launch.ts';
import { signInPage, type Consent } from './consent.ts';
import { Surface } from './surface.ts';

/** An open office; whoever opens it closes it. */
export interface Office {
  readonly google: FakeGoogle;
  readonly team: SeedTeam;
  /** Whom the manager's own calendar shows one-on-ones with. */
  readonly people: SeedTeam['people'];
  /** The words of the browser's language. */
  readonly say: Say;
  /** The running browser; another one after `restart`. */
  readonly session: Session;
  /** The tab that opens by itself after installation, for somebody who is new. */
  welcome(): Promise<Surface>;
  /** Presses `button` on the surface; gives Google's window. */
  signInWindow(surface: Surface, button: string): Promise<Page>;
  /** Presses `button` on the surface and answers Google's window. */
  signIn(surface: Surface, button: string, consent?: Consent): Promise<void>;
  /**
   * First run to its end, everybody confirmed as a report: the panel shows home. `look` is called at
   * each step.
   */
  settle(look?: (panel: Surface, step: string) => Promise<void>): Promise<Surface>;
  /** Closes the browser and starts it again with the same profile, given as `userDataDir`. */
  restart(): Promise<void>;
  /** The same where the browser does not close but is killed. */
  killAndRestart(): Promise<void>;
  close(): Promise<void>;
}

/** Opens an office in a zone, its calendar seeded around the present moment. */
export async function openOffice(
  options: Partial<LaunchOptions> & {
    readonly zone?: string;
    /** The only OAuth client this Google knows; any if not given. */
    readonly clientId?: string;
  } = {},
): Promise<Office> {
  const { zone = 'Europe/Berlin', clientId, ...launch } = options;
  const extensionDir = await buildExtension();
  const say = await sayIn(launch.lang ?? 'en');
  const google = await startFakeGoogle(clientId === undefined ? {} : { clientId });
  const team = seedTeam(google, { now: Temporal.Now.instant(), zone });
  const start = () => launchBrowser({ extensionDir, google, timeZone: zone, ...launch });
  let session = await start();
  const met = new Set(
    team.events.filter(({ verdict }) => verdict === 'yes').map(({ counterpart }) => counterpart),
  );
  let panel: Surface | undefined;

  async function welcome(): Promise<Surface> {
    const begun = panel;
    panel ??= await openWelcome(session);
    // A tab in the background draws nothing.
    await panel.page.bringToFront();
    if (!begun) await panel.press(say('firstRun_begin_fresh'));
    return panel;
  }

  async function signInWindow(surface: Surface, button: string): Promise<Page> {
    const [window] = await Promise.all([
      session.browser.waitForTarget((target) => target.url().includes('accounts.google.com')),
      surface.press(button),
    ]);
    return window.asPage();
  }

  async function signIn(surface: Surface, button: string, consent: Consent = {}): Promise<void> {
    const account = consent.account ?? team.me.email;
    await signInPage(await signInWindow(surface, button), { ...consent, account });
  }

  return {
    google,
    team,
    people: team.people.filter(({ email }) => met.has(email)),
    say,
    get session() {
      return session;
    },
    welcome,
    signInWindow,
    signIn,
    settle: async (look = async () => {}) => {
      const surface = await welcome();
      await look(surface, 'first run, the icon');
      await surface.press(say('firstRun_next'));
      await surface.find(say('firstRun_connect_connect'));
      await look(surface, 'first run, connecting');
      await signIn(surface, say('firstRun_connect_connect'));
      await surface.press(say('firstRun_next'));
      await surface.press(say('firstRun_confirm_allReports'));
      await look(surface, 'first run, who is who');
      await surface.press(say('firstRun_confirm_finish'));
      await surface.says(say('sync_good').trim());
      return surface;
    },
    restart: async () => {
      await session.close();
      panel = undefined;
      session = await start();
    },
    killAndRestart: async () => {
      await session.kill();
      panel = undefined;
      session = await start();
    },
    close: async () => {
      await session.close();
      await google.close();
    },
  };
}

async function openWelcome(session: Session): Promise<Surface> {
  const target = await session.browser.waitForTarget((one) =>
    one.url().endsWith('/sidepanel.html'),
  );
  const page: Page = await target.asPage();
  await page.setViewport({ width: 360, height: 800 });
  return new Surface(page);
}

/** The surface of the extension that opens by what `act` does, such as the real side panel. */
export async function opened(
  { browser, extensionId }: Session,
  file: string,
  act: () => Promise<unknown>,
): Promise<Surface> {
  const before = new Set(browser.targets());
  const url = `chrome-extension://${extensionId}/${file}`;
  const [target] = await Promise.all([
    browser.waitForTarget((one) => !before.has(one) && one.url() === url),
    act(),
  ]);
  return new Surface(await target.asPage());
}

/** A zone where the next hours are all of today, for words that change with the day. */
export function zoneAwayFromMidnight(): string {
  const zone = 'Europe/Berlin';
  return Temporal.Now.zonedDateTimeISO(zone).hour < 22 ? zone : 'America/New_York';
}
