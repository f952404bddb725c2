/**
 * `npm start`: the extension in a Chrome of its own, on a calendar with a made-up team. No Google
 * account is needed and nothing leaves this machine. Where no window can be shown, it walks
 * through the surfaces by itself and leaves pictures of them.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startFakeGoogle } from '../../fake-google/server.ts';
import { seedTeam } from '../../fake-google/seed-team.ts';
import { buildExtension } from '../build-extension.ts';
import { nextOf, unpreparedOf } from '../demo-stage.ts';
import { walkThrough } from '../demo.ts';
import { getBrowser } from '../get-browser.ts';
import { ROOT } from '../install.mjs';
import { launchBrowser } from '../launch.ts';
import { onStop, runTask } from '../processes.ts';
import { hasDisplay } from '../this-machine.ts';

const CALENDAR = 'https://calendar.google.com/';

runTask(async () => {
  const { path, version } = await getBrowser();
  const extensionDir = await buildExtension();
  const google = await startFakeGoogle();
  onStop(() => google.close());
  const now = Temporal.Now.instant();
  const team = seedTeam(google, { now, zone: Temporal.Now.timeZoneId() });
  console.log(`Opening ${path}, version ${version} ...`);
  return hasDisplay() ? show() : picture();

  async function show(): Promise<number> {
    const { browser, close } = await launchBrowser({ extensionDir, google, headless: false });
    const [page] = await browser.pages();
    await (page ?? (await browser.newPage())).goto(CALENDAR);
    console.log('Vis-à-vis is in the toolbar (Alt+Shift+O), its side panel at Alt+Shift+P.');
    console.log('Close the browser or press Ctrl-C to end.');
    await new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
    await close();
    return 0;
  }

  async function picture(): Promise<number> {
    const folder = join(ROOT, '.output', 'demo');
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    console.log('There is no display: walking through the surfaces without a window.');
    const session = await launchBrowser({ extensionDir, google });
    const [next, unprepared] = [nextOf(team), unpreparedOf(team, now)];
    await walkThrough({ session, google, next, unprepared, folder });
    await session.close();
    console.log(`The pictures are in ${folder}`);
    return 0;
  }
});
