import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { truthOf } from '../fake-google/seed-truth.ts';
import type { LoggedRequest } from '../fake-google/request-log.ts';
import { openOffice, type Office } from './office.ts';
import { everythingKept, expectTruth, storedMeetings, syncNow } from './stored.ts';
import type { Surface } from './surface.ts';

let office: Office;
let panel: Surface;
let account: string;
beforeAll(async () => {
  office = await openOffice();
  account = office.team.me.email;
  panel = await office.settle();
});
afterAll(() => office.close());

/** The token the extension holds now. */
async function heldToken(): Promise<string> {
  const worker = await office.session.worker();
  const kept = await worker.evaluate(() => chrome.storage.session.get('token'));
  return /"(ya29\.[^"]+)"/.exec(JSON.stringify(kept))?.[1] ?? '';
}

/** What is asked of Google's sign-in while something is done, and the windows it opens. */
async function watch(action: () => Promise<unknown>) {
  const before = office.google.requests.length;
  const windows = await panel.page.evaluateHandle(() => {
    const opened: string[] = [];
    chrome.windows.onCreated.addListener(({ type }) => opened.push(String(type)));
    chrome.tabs.onCreated.addListener(({ pendingUrl }) => opened.push(String(pendingUrl)));
    return opened;
  });
  await action();
  const asked: readonly LoggedRequest[] = [...office.google.requests].slice(before);
  return { asked, opened: await windows.jsonValue() };
}

const signInsOf = (asked: readonly LoggedRequest[]) =>
  asked
    .filter(({ host }) => host === 'accounts.google.com')
    .map(({ query }) => [query.get('prompt'), query.get('login_hint')]);

const badge = async () =>
  (await office.session.worker()).evaluate(() => chrome.action.getBadgeText({}));

describe('the token', () => {
  it('lies in the memory of the session alone', async () => {
    const token = await heldToken();
    expect(office.google.signIn.check(token)?.account).toBe(account);
    const kept = await everythingKept(panel.page);
    expect(kept).toContain(account);
    expect(kept).not.toContain(token);
    expect(kept).not.toContain('ya29.');
  });

  it('is renewed in silence when it has expired', async () => {
    const old = await heldToken();
    office.google.signIn.expireAccessTokens();
    const { asked, opened } = await watch(() => syncNow(panel, account));
    expect(signInsOf(asked)).toEqual([['none', account]]);
    expect(opened).toEqual([]);
    const token = await heldToken();
    expect(token).not.toBe(old);
    expect(office.google.signIn.check(token)?.account).toBe(account);
    await panel.says('Synced');
  });
});

describe('a grant that is gone', () => {
  it('is told with its repair, opens nothing by itself, and leaves the data', async () => {
    // Minutes to the next one-on-one would stand where the badge says that something is broken.
    const calendar = office.google.world.calendar(account);
    const now = Temporal.Now.instant();
    const soon = { from: now, until: now.add({ minutes: 75 }) };
    for (const { id, verdict, status } of truthOf(calendar, soon, now)) {
      if (verdict === 'yes' && status !== 'cancelled') calendar.cancel(id);
    }
    await syncNow(panel, account);
    await expect.poll(badge).toBe('');

    office.google.signIn.forgetGrants();
    office.google.signIn.expireAccessTokens();
    const before = await storedMeetings(panel.page, account);
    const { asked, opened } = await watch(async () => {
      await panel.press('Sync now');
      await panel.says('Google wants you to sign in again');
    });
    expect(signInsOf(asked)).toEqual([['none', account]]);
    expect(opened).toEqual([]);
    await panel.says('What you see is as of');
    await panel.says('Ana Ruiz');
    await expect.poll(badge).toBe('!');
    expect(await storedMeetings(panel.page, account)).toEqual(before);
  });

  it('is given again by one press', async () => {
    await office.signIn(panel, 'Sign in again');
    await panel.says('Synced');
    expect(await panel.text()).not.toContain('Google wants you to sign in again');
    await expect.poll(badge).toBe('');
    await expectTruth(panel.page, office.google.world.calendar(account));
  });
});

describe('the wider permission', () => {
  it('is asked for by a button only, and is no other right than to read', async () => {
    await panel.press('Settings');
    const { asked } = await watch(() => office.signIn(panel, 'Allow all my events'));
    await panel.says('Google allows seeing all your events.');
    const [question] = asked.filter(({ path }) => path === '/o/oauth2/v2/auth');
    expect(question?.query.get('scope')?.split(' ')).toEqual([
      'https://www.googleapis.com/auth/calendar.events.readonly',
      'https://www.googleapis.com/auth/userinfo.email',
    ]);
    await syncNow(panel, account);
  });
});

describe('signing out', () => {
  it('gives the permission back and keeps what was read', async () => {
    const token = await heldToken();
    const before = await storedMeetings(panel.page, account);
    await panel.press('Sign out');
    await panel.says('Nothing is read until you sign in again.');
    await panel.press('Sign out');
    await panel.says('Signed out of mira@northwind.example.');
    await panel.says('What was read and written is still here.');
    await expect.poll(() => office.google.signIn.check(token)).toBeUndefined();
    expect([...office.google.signIn.grantOf(account)]).toEqual([]);
    expect(await heldToken()).toBe('');
    // A reading that was still under way may have seen them once more.
    const withoutSight = (list: typeof before) =>
      list.map(({ lastSeenAt: _, ...meeting }) => meeting);
    const after = await storedMeetings(panel.page, account);
    expect(withoutSight(after)).toEqual(withoutSight(before));
  });

  it('reads nothing more, and says how old everything is', async () => {
    const before = office.google.requests.length;
    await panel.press('Back');
    await panel.says('Signed out. As of');
    await panel.says('Ana Ruiz');
    await panel.page.reload();
    await panel.says('Signed out. As of');
    expect([...office.google.requests].slice(before)).toEqual([]);
  });

  it('is undone by signing in', async () => {
    await office.signIn(panel, 'Sign in');
    await panel.says('Synced');
    await expectTruth(panel.page, office.google.world.calendar(account));
    expect(panel.complaints).toEqual([]);
  });
});
