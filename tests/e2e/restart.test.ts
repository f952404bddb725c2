import { globSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from './office.ts';
import { expectTruth, storedMeetings, syncNow } from './stored.ts';
import { Surface } from './surface.ts';

let office: Office;
let profile: string;
let account: string;
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'vis-a-vis-restart-'));
  office = await openOffice({ userDataDir: profile });
  account = office.team.me.email;
  await office.settle();
});
afterAll(async () => {
  await office.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 10 });
});

/** Files of the profile that hold a text. */
function filesWith(text: string): string[] {
  const files = globSync('**/*', { cwd: profile }).filter((file) =>
    statSync(join(profile, file)).isFile(),
  );
  return files.filter((file) => readFileSync(join(profile, file)).includes(text));
}

describe('a restart of the browser', () => {
  it('shows what is known at once, and goes on without asking', async () => {
    const before = await office.session.page('sidepanel.html');
    const known = await storedMeetings(before, account);
    const token = await (
      await office.session.worker()
    ).evaluate(async () => JSON.stringify(await chrome.storage.session.get('token')));
    expect(token).toContain('ya29.');

    // Google answers nothing: what the panel shows, it shows from disk.
    office.google.faults.always({ drop: true });
    const asked = office.google.requests.length;
    await office.restart();
    const panel = new Surface(await office.session.page('sidepanel.html'));
    await panel.says('Ana Ruiz');
    await panel.says('Synced');
    expect((await storedMeetings(panel.page, account)).map(({ id }) => id)).toEqual(
      known.map(({ id }) => id),
    );

    office.google.faults.clear();
    await syncNow(panel, account);
    const signIns = [...office.google.requests]
      .slice(asked)
      .filter(({ host }) => host === 'accounts.google.com');
    expect(signIns.map(({ query }) => [query.get('prompt'), query.get('login_hint')])).toEqual([
      ['none', account],
    ]);
    await expectTruth(panel.page, office.google.world.calendar(account));
  });

  it('finds no token on the disk', async () => {
    const worker = await office.session.worker();
    const kept = await worker.evaluate(() => chrome.storage.session.get('token'));
    const token = /ya29\.[^"]+/.exec(JSON.stringify(kept))?.[0] ?? '';
    expect(office.google.signIn.check(token)?.account).toBe(account);
    await office.session.close();
    expect(filesWith(account).length).toBeGreaterThan(0);
    expect(filesWith(token)).toEqual([]);
  });
});
