import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../utils/domain/ledger-types.ts';
import { breaches, LOOKS, sideways } from './axe.ts';
import { openOffice, type Office } from './office.ts';
import { putRecords, stored, storedMeetings, syncNow } from './stored.ts';
import type { Surface } from './surface.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BEN = 'ben.okafor@northwind.example';
const ELI = 'eli.roth@northwind.example';

let office: Office;
let panel: Surface;
let account: string;
let now: number;
beforeAll(async () => {
  office = await openOffice();
  account = office.team.me.email;
  panel = await office.settle();
  now = Temporal.Now.instant().epochMilliseconds;
});
afterAll(() => office.close());

/** An entry of the ledger as a sync of the last minutes would have written it. */
function seen(id: string, overrides: Partial<Change>): Change {
  const start = now + 2 * DAY;
  return {
    id,
    account,
    counterpart: BEN,
    lineage: 'history',
    kind: 'moved',
    from: { start, end: start + HOUR / 2, allDay: false },
    after: now - HOUR / 2,
    before: now,
    source: 'api',
    preInstall: false,
    ...overrides,
  };
}

async function openPage(name: string): Promise<void> {
  await panel.unfoldTo(name);
  await panel.pressWords(name, '.person-row');
  await panel.find(name, 'heading');
  await panel.press('History', 'tab');
}

async function leave(): Promise<void> {
  await panel.press('Back');
  await panel.says('Synced');
}

const moved = '[data-entry="moved"]';

/** What is stored of the explanation of an entry. */
async function said(id: string) {
  return (await stored(panel.page, 'explanations')).find((each) => each.id === id);
}

// One story in order: what a manager says of one session that was moved.
describe('the history on a person’s page', () => {
  it('tells what a sync brought, at once', async () => {
    await openPage('Ben Okafor');
    const start = now + 2 * DAY;
    const to = { start: start + DAY, end: start + DAY + HOUR / 2, allDay: false };
    await putRecords(panel.page, 'changes', [seen('moved', { meetingId: 'gone', to })]);
    await panel.page.waitForSelector(moved);
    const row = await panel.page.$eval(moved, (element) => element.textContent);
    expect(row).toMatch(/^Moved from .+ to /);
    expect(row).toContain('2 days before');
  });

  it('keeps who asked and why, over a restart of the page', async () => {
    await panel.pressWords('Who asked?', moved);
    await panel.pressWords('Ben', `${moved} .chip`);
    await panel.says('Noted');
    await panel.pressWords('Ill', `${moved} .chip`);
    await panel.says('Ben asked · ill');
    expect(await said('moved')).toMatchObject({ account, asker: 'them', reason: 'ill' });
    await panel.page.reload();
    await panel.says('Synced');
    await openPage('Ben Okafor');
    await panel.says('Ben asked · ill');
  });

  it('is changed, and the change undone', async () => {
    await panel.pressWords('Ben asked · ill', moved);
    await panel.pressWords('Me', `${moved} .chip`);
    await panel.says('You asked · ill');
    await panel.press('Undo');
    await panel.says('Ben asked · ill');
    expect(await said('moved')).toMatchObject({ asker: 'them', reason: 'ill' });
  });

  it('is forgotten when it is taken back, and comes back when that is undone', async () => {
    await panel.pressWords('Ill', `${moved} .chip`);
    await panel.saysNoMore('· ill');
    await panel.pressWords('Ben', `${moved} .chip`);
    await panel.says('Taken back');
    await expect.poll(async () => (await said('moved'))?.deletedAt).toBeGreaterThan(0);
    await panel.saysNoMore('Ben asked');
    await panel.press('Undo');
    await panel.says('Ben asked');
    expect(await said('moved')).not.toHaveProperty('deletedAt');
  });

  it('is answered by keyboard alone, and Escape does not leave the page', async () => {
    const { keyboard } = panel.page;
    const focused = () => panel.page.evaluate(() => document.activeElement?.textContent);
    await panel.page.focus(`${moved} .explanation-fold`);
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    expect(await focused()).toBe('Me');
    await keyboard.press('Enter');
    await panel.says('You asked');
    expect(await focused()).toBe('Me');
    await keyboard.press('Escape');
    expect(await focused()).toBe('You asked');
    await panel.find('Ben Okafor', 'heading');
  });

  it('can be used by everybody', async () => {
    await panel.unfoldTo('You asked');
    await panel.pressWords('You asked', moved);
    for (const { width, scheme } of LOOKS) {
      await panel.page.setViewport({ width, height: 800 });
      await panel.page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      expect([...(await breaches(panel.page)), ...(await sideways(panel.page))]).toEqual([]);
    }
    await panel.page.setViewport({ width: 360, height: 800 });
    await leave();
  });

  it('asks whether a cancelled session was made anew, once', async () => {
    const single = (await storedMeetings(panel.page, account)).findLast(
      ({ counterpart, seriesId, status }) =>
        counterpart === ELI && seriesId === undefined && status === 'confirmed',
    );
    if (!single) throw new Error('Eli has no single session.');
    const start = single.start - 2 * DAY;
    await putRecords(panel.page, 'changes', [
      seen('cancelled', {
        kind: 'cancelled',
        counterpart: ELI,
        meetingId: 'gone too',
        from: { start, end: start + HOUR / 2, allDay: false },
        after: single.firstSeenAt - HOUR,
      }),
    ]);
    await openPage('Eli Roth');
    await panel.says('Made anew for');
    await panel.press('Yes');
    await panel.says('Change');
    expect(await said('cancelled')).toMatchObject({ anew: single.id });
    await panel.press('Undo');
    await panel.press('No');
    await panel.saysNoMore('Made anew for');
    expect(await said('cancelled')).toMatchObject({ anew: 'none' });
    expect(panel.complaints).toEqual([]);
  });
});

// What a manager does in Google Calendar, as the history tells it.
describe('the history of a calendar that changes', () => {
  /** The words of a person's newest entry. */
  async function newest(): Promise<string> {
    const row = await panel.page.waitForSelector('.history-entry');
    const text = await row?.evaluate((element) => element.textContent);
    return (text ?? '').replaceAll(/[\u00A0\u202F]/g, ' ');
  }

  /** The session of a series with somebody that begins next, two days ahead or more. */
  function next(email: string) {
    const session = office.team.events
      .flatMap(({ id, counterpart, seriesId, status, span }) => {
        if (counterpart !== email || seriesId === undefined || status === 'cancelled') return [];
        return span.allDay || span.start.epochMilliseconds < now + 2 * DAY
          ? []
          : [{ id, start: span.start }];
      })
      .toSorted((a, b) => Temporal.ZonedDateTime.compare(a.start, b.start))[0];
    if (!session) throw new Error(`Nothing is ahead with ${email}.`);
    return session;
  }

  it('begins with what Google still showed, and says since when it is watched', async () => {
    await leave();
    await openPage('Ben Okafor');
    await panel.unfoldTo('Watching since');
    await panel.says('From before, as far as Google still shows it:');
    await leave();
  });

  it('tells of a session that was moved', async () => {
    const { id, start } = next('ana.ruiz@northwind.example');
    const calendar = office.google.world.calendar(account);
    calendar.move(id, { start: start.add({ hours: 3 }) });
    await syncNow(panel, account);
    await openPage('Ana Ruiz');
    // What the first reading found has no such time.
    await expect.poll(newest, { timeout: 20_000 }).toMatch(/^Moved from .+ to .+(Today|Between)/);
    await leave();
  });

  it('asks about one that was cancelled and made anew', async () => {
    const email = 'maximiliane.wolkenstein@northwind.example';
    const name = 'Maximiliane Wolkenstein-Hohenberg-Trauttmansdorff';
    const { id, start } = next(email);
    const calendar = office.google.world.calendar(account);
    calendar.cancel(id);
    calendar.create({
      summary: '1:1 Maximiliane',
      start: start.add({ days: 1 }),
      guests: [{ email, name }],
    });
    await syncNow(panel, account);
    await openPage(name);
    await expect
      .poll(newest, { timeout: 20_000 })
      .toMatch(/^Cancelled: .+Made anew for .+\?YesNo$/);
    expect(panel.complaints).toEqual([]);
  });
});
