/** What `npm start` does without a display, so that the walk goes on being one through what there is. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedTeam } from '../fake-google/seed-team.ts';
import { startFakeGoogle } from '../fake-google/server.ts';
import { buildExtension } from '../support/build-extension.ts';
import { walkThrough } from '../support/demo.ts';
import { nextOf, unpreparedOf } from '../support/demo-stage.ts';
import { launchBrowser, type Session } from '../support/launch.ts';

let folder: string;
let google: Awaited<ReturnType<typeof startFakeGoogle>>;
let session: Session;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vis-a-vis-demo-'));
  google = await startFakeGoogle();
  session = await launchBrowser({ extensionDir: await buildExtension(), google });
});
afterAll(async () => {
  await session.close();
  await google.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the walk of npm start', () => {
  it('ends, with every picture in light and in dark', { timeout: 180_000 }, async () => {
    const now = Temporal.Now.instant();
    const team = seedTeam(google, { now, zone: Temporal.Now.timeZoneId() });
    const [next, unprepared] = [nextOf(team), unpreparedOf(team, now)];
    await walkThrough({ session, google, next, unprepared, folder });
    const pictures = await readdir(folder);
    const light = pictures.filter((name) => name.endsWith('-light.png'));
    expect(light.length).toBeGreaterThanOrEqual(18);
    expect(pictures).toHaveLength(2 * light.length);
    expect(pictures).toContain('17-calendar-month-dark.png');
  });
});
