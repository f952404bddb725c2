/**
 * Troubles of the network where Google is asked for more than events: renewing, another account,
 * signing out. What events meet is in `sync-faults.test.ts`, every request of every flow in
 * `npm run faults -- network`.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Trouble } from '../fake-google/faults.ts';
import { expectSound } from '../invariants/invariants.ts';
import { openOffice, type Office } from './office.ts';
import { expectTruth } from './stored.ts';
import type { Surface } from './surface.ts';
import { dumpDatabase, type Dump } from './whole-database.ts';

const ACCOUNTS = 'accounts.google.com';
const API = 'www.googleapis.com';
const portal = { captivePortal: true } as const;
const dropped = { drop: true } as const;

let office: Office;
let panel: Surface;
let before: Dump;
beforeAll(async () => {
  office = await openOffice();
  panel = await office.settle();
  before = await dumpDatabase(panel.page);
});
afterEach(async () => {
  office.google.faults.clear();
  // Whatever went wrong: nothing that was there is gone.
  await expectSound(await dumpDatabase(panel.page), { before });
});
afterAll(() => office.close());

/** As after an hour: the next reading begins with a renewal. */
async function endToken(): Promise<void> {
  await panel.page.evaluate(async () => {
    const { token } = await chrome.storage.session.get('token');
    await chrome.storage.session.set({ token: { ...Object(token), expiresAt: 0 } });
  });
}

describe('a renewal', () => {
  it.each<[string, Readonly<Record<string, Trouble>>, string]>([
    [
      'behind a captive portal',
      { [ACCOUNTS]: dropped, [API]: portal },
      'This network wants a sign-in first',
    ],
    ['without any network', { [ACCOUNTS]: dropped, [API]: dropped }, 'No internet connection'],
    ['that Google refuses', { [ACCOUNTS]: { status: 400 } }, 'Google wants you to sign in again'],
  ])('%s says so, and all is well once that has passed', async (_, troubles, title) => {
    await endToken();
    for (const [host, trouble] of Object.entries(troubles)) {
      office.google.faults.always({ host, ...trouble });
    }
    await panel.press('Sync now');
    await panel.says(title);
    await panel.says('What you see is as of');
    await panel.says('Ana Ruiz');
    office.google.faults.clear();
    // As it is by itself a little later: nobody has to press anything.
    await panel.page.evaluate(() => chrome.runtime.sendMessage({ type: 'sync', force: true }));
    await panel.saysNoMore(title);
    await panel.says('Synced');
    await expectTruth(panel.page, office.google.world.calendar(office.team.me.email));
  });
});

describe('another account', () => {
  it('that cannot be asked for is said, and the one before stays', async () => {
    await panel.press('Settings');
    const home = office.team.privateSelf.email;
    const path = '/oauth2/';
    office.google.faults.always({ path, status: 403, reason: 'quotaExceeded' });
    await office.signIn(panel, 'Use another account', { account: home });
    await panel.says('Signing in did not work');
    await panel.says(`Connected as ${office.team.me.email}.`);

    office.google.faults.clear();
    office.google.faults.always({ path, ...portal });
    await office.signIn(panel, 'Try again', { account: home });
    await panel.says('No internet connection');
    await panel.says(`Connected as ${office.team.me.email}.`);

    office.google.faults.clear();
    await office.signIn(panel, 'Try again', { account: home });
    await panel.says(`Connected as ${home}.`);
    await panel.saysNoMore('No internet connection');
    await panel.press('Back');
    await panel.says('Synced');
    await expectTruth(panel.page, office.google.world.calendar(home));
  });
});

describe('signing out', () => {
  it('where Google cannot be told says how to take the permission back', async () => {
    await panel.press('Settings');
    office.google.faults.always({ host: 'oauth2.googleapis.com', ...dropped });
    await panel.press('Sign out');
    await panel.says('Nothing is read until you sign in again.');
    await panel.press('Sign out');
    await panel.says('Google could not be told: remove the access at myaccount.google.com.');
    const kept = await panel.page.evaluate(() => chrome.storage.session.get('token'));
    expect(kept).toEqual({});
    await panel.press('Back');
    await panel.says('Signed out. As of');
    expect(panel.complaints).toEqual([]);
  });
});
