import { describe, expect, it } from 'vitest';
import { ana, ben, berlin, day, owner, startTestGoogle } from '../../test-support.ts';
import type { TestGoogle } from '../../test-support.ts';
import { encodeEventId } from '../shared/event-id.ts';
import type { Boot, Listing } from '../shared/wire.ts';

const origin = 'https://calendar.google.com';

async function textOf(test: TestGoogle, path: string): Promise<string> {
  return (await test.get(origin + path)).text();
}

async function listingOf(test: TestGoogle, from: string, until: string): Promise<Listing> {
  const path = `${origin}/calendar/u/0/data/events?from=${from}&until=${until}`;
  return (await (await test.get(path)).json()) as Listing;
}

describe('the address of the calendar', () => {
  it.each([
    ['/', '/calendar/u/0/r'],
    ['/calendar', '/calendar/u/0/r'],
    ['/calendar/u/0/r/week/2026/13/1', '/calendar/u/0/r'],
    ['/calendar/render?action=TEMPLATE&text=x', '/calendar/u/0/r/eventedit?action=TEMPLATE&text=x'],
    ['/calendar/event?eid=YWJj', '/calendar/u/0/r/eventedit/YWJj'],
  ])('%s leads to %s', async (path, location) => {
    await using test = await startTestGoogle();
    const response = await test.get(origin + path);
    expect([response.status, response.headers.get('location')]).toEqual([302, location]);
  });

  it('is nothing elsewhere', async () => {
    await using test = await startTestGoogle();
    expect((await test.get(`${origin}/calendar/u/0/r/nonsense/x`)).status).toBe(404);
  });

  it('asks who is not signed in to do so, without anything of the calendar', async () => {
    await using test = await startTestGoogle();
    expect(await textOf(test, '/calendar/u/1/r')).toContain('Sign in');
    test.google.signIn.signOutOfGoogle();
    const page = await textOf(test, '/calendar/u/0/r');
    expect(page).toContain('Sign in');
    expect(page).not.toContain('data-viewfamily');
  });
});

describe('the shell', () => {
  it('knows account, zone and place before any script runs', async () => {
    await using test = await startTestGoogle();
    test.google.world.addAccount({ email: 'm@gmail.com', name: '<Mira>', zone: 'Asia/Tokyo' });
    test.google.signIn.accounts = [owner, 'm@gmail.com'];
    test.google.page.locale = 'ja';
    const page = await textOf(test, '/calendar/u/1/r/month');
    expect(page).toContain('<html lang="ja"');
    expect(page).toContain('<base href="/calendar/u/1/">');
    expect(page).toContain('data-viewfamily="EVENT"');
    expect(page).toContain('<div id="xUserEmail">m@gmail.com</div>');
    expect(page).toContain('<div id="xTimezone">Asia/Tokyo</div>');
    expect(page).toContain('<div id="xGmtOffset">32400000</div>');
    expect(page).toContain('<meta name="theme-color" content="#F8FAFD">');
    expect(page).not.toContain('<Mira>');
    // The view is told later, by script.
    expect(page).not.toMatch(/<body[^>]*data-viewkey/);
    expect(page.indexOf('role="grid"')).toBeLessThan(page.indexOf('id="YPCqFe"'));
  });

  it('says that it is the edit page where it is', async () => {
    await using test = await startTestGoogle();
    expect(await textOf(test, '/calendar/u/0/r/eventedit/abc')).toContain(
      'data-viewfamily="EVENT_EDIT"',
    );
  });

  it('names its classes otherwise in every build, the same in page and stylesheet', async () => {
    await using test = await startTestGoogle();
    const bodyClass = async () =>
      /<body class="(?<name>\w+)"/.exec(await textOf(test, '/calendar/u/0/r'))?.groups?.['name'];
    test.google.page.seed = 'one';
    const one = await bodyClass();
    expect(await textOf(test, '/calendar/_/web/main.css')).toContain(`.${one} {`);
    test.google.page.seed = 'two';
    expect(await bodyClass()).not.toBe(one);
    expect(one).not.toBe('page');
  });

  it('comes with a policy that wants a nonce, and with others where they are asked for', async () => {
    await using test = await startTestGoogle();
    const headers = async (query = '') =>
      (await test.get(`${origin}/calendar/u/0/r${query}`)).headers;
    const policy = (await headers()).get('content-security-policy') ?? '';
    expect(policy).toContain("require-trusted-types-for 'script'");
    const nonce = /script-src 'nonce-(?<nonce>[\w-]+)'/.exec(policy)?.groups?.['nonce'];
    const next = (await headers()).get('content-security-policy');
    expect(nonce).toBeTruthy();
    expect(next).not.toContain(nonce);
    expect(policy).not.toContain('frame-src');
    expect((await headers()).get('cross-origin-embedder-policy')).toBeNull();

    const wanted = encodeURIComponent('{"embedderPolicy":true,"framePolicy":true}');
    const asked = await headers(`?behaviours=${wanted}`);
    expect(asked.get('cross-origin-embedder-policy')).toBe('require-corp');
    expect(asked.get('content-security-policy')).toContain("frame-src 'self'");
    test.google.page.set({ contentPolicy: false });
    expect((await headers()).get('content-security-policy')).toBeNull();
  });

  it('takes switches of the server and of the address together', async () => {
    await using test = await startTestGoogle();
    test.google.page.set({ stripping: { peakMs: 5 }, nesting: true });
    const query = encodeURIComponent('{"nesting":false,"focusTrap":{"strict":true}}');
    const page = await textOf(test, `/calendar/u/0/r?behaviours=${query}`);
    const text = /id="fake-boot"[^>]*>(?<json>.*?)<\/script>/.exec(page)?.groups?.['json'] ?? '';
    const { behaviours } = JSON.parse(text) as Boot;
    expect(behaviours.stripping).toMatchObject({ on: true, peakMs: 5, endMs: 900 });
    expect(behaviours.nesting.on).toBe(false);
    expect(behaviours.focusTrap).toEqual({ on: true, strict: true });
    expect((await test.get(`${origin}/calendar/u/0/r?behaviours={"x":1}`)).status).toBe(400);
  });
});

describe('the events of some days', () => {
  it('are those of the account, as their chips name them, without what was cancelled', async () => {
    await using test = await startTestGoogle();
    const series = test.calendar.createSeries({
      summary: '<b>Ana</b>',
      start: berlin('2026-10-05T10:00'),
      rrule: 'FREQ=WEEKLY',
      guests: [ana],
    });
    test.calendar.create({ summary: 'Holiday', start: day('2026-10-15') });
    test.calendar.cancel(
      test.calendar.create({ summary: 'Gone', start: berlin('2026-10-13T10:00') }),
    );
    const { events } = await listingOf(test, '2026-10-12', '2026-10-19');
    expect(events.map(({ title, start, isAllDay }) => [title, start, isAllDay])).toEqual([
      ['<b>Ana</b>', '2026-10-12T08:00:00Z', false],
      ['Holiday', '2026-10-15', true],
    ]);
    const [first] = events;
    const id = Buffer.from(`${series}_20261012T080000Z ${owner}`).toString('base64');
    expect(first?.eventId).toBe(id.replace(/=+$/, ''));
    expect(first?.guests.map(({ email }) => email)).toEqual([owner, ana]);
    expect(first).toMatchObject({ isRecurring: true, mine: 'accepted', mayEdit: true });
  });

  it('come from calendars shared with the account too, with what its role may see', async () => {
    await using test = await startTestGoogle();
    const group = 'c_team@group.calendar.google.com';
    test.google.world.addAccount({ email: group, name: 'Team', zone: 'Europe/Berlin' });
    const team = test.google.world.calendar(group);
    const start = berlin('2026-10-13T10:00');
    const id = team.create({ summary: 'Offsite', start });
    const hidden = team.create({ summary: 'Secret', start, visibility: 'private' });
    expect((await listingOf(test, '2026-10-12', '2026-10-19')).events).toEqual([]);
    team.share(owner, 'reader');
    const { events } = await listingOf(test, '2026-10-12', '2026-10-19');
    expect(events.map(({ eventId, title, mayEdit }) => [eventId, title, mayEdit])).toEqual([
      [encodeEventId(id, group), 'Offsite', false],
      [encodeEventId(hidden, group), '', false],
    ]);
    expect(Buffer.from(events[0]?.eventId ?? '', 'base64').toString()).toBe(`${id} c_team@g`);
  });

  it('have a name of their own in each calendar that holds the same event', async () => {
    await using test = await startTestGoogle();
    test.google.world.addAccount({ email: ben, name: 'Ben', zone: 'Europe/Berlin' });
    const theirs = test.google.world.calendar(ben);
    theirs.share(owner, 'reader');
    const event = { iCalUID: 'x@y', summary: 'Both', start: berlin('2026-10-13T10:00') };
    const id = test.calendar.importEvent(event);
    expect(theirs.importEvent(event)).toBe(id);
    const { events } = await listingOf(test, '2026-10-12', '2026-10-19');
    expect(events.map(({ eventId }) => eventId)).toEqual([
      encodeEventId(id, owner),
      encodeEventId(id, ben),
    ]);
  });

  it('can be asked for one by one, wherever they lie', async () => {
    await using test = await startTestGoogle();
    const id = test.calendar.create({ summary: 'Far', start: berlin('2027-02-03T10:00') });
    const ask = (eid: string) =>
      test.get(`${origin}/calendar/u/0/data/event?${new URLSearchParams({ eid }).toString()}`);
    expect(await (await ask(encodeEventId(id, owner))).json()).toMatchObject({ title: 'Far' });
    expect((await ask(encodeEventId('nothing', owner))).status).toBe(404);
    expect((await ask('%%%')).status).toBe(404);
  });

  it('come with tasks, which are no events, for the first account alone', async () => {
    await using test = await startTestGoogle();
    const task = { id: 't', title: 'Ring', at: '2026-10-13T10:00:00Z', prefix: 'ttb_' } as const;
    test.google.page.tasks = [task];
    expect((await listingOf(test, '2026-10-12', '2026-10-19')).tasks).toEqual([task]);
    test.google.signIn.accounts = [ana, owner];
    const path = `${origin}/calendar/u/1/data/events?from=2026-10-12&until=2026-10-13`;
    expect(await (await test.get(path)).json()).toMatchObject({ tasks: [] });
  });
});
