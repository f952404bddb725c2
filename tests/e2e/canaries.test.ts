/**
 * What the user wrote, and the token, through every surface and through trouble: neither is found
 * where somebody else could read it.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grow, jotDown, prepare, writeNotes } from '../support/demo-life.ts';
import { CalendarTab } from './calendar-tab.ts';
import { openOffice, opened, type Office } from './office.ts';
import type { Surface } from './surface.ts';
import { watchTraffic, type Traffic } from './traffic.ts';

/** Of each text that is written below, words that stand nowhere else. */
const WRITTEN =
  /Conference in May|second reviewer|data team|finance about|lead the rollout|Ask before telling|side requests|Handled the outage|Thank the on-call|Explains hard things/i;
const TOKEN = /ya29\./;

let office: Office;
let panel: Surface;
let dashboard: Surface;
let tab: CalendarTab;
let traffic: Traffic;
/** What the calendar's page, and our script in it, printed. */
const printedInCalendar: string[] = [];

beforeAll(async () => {
  office = await openOffice();
  traffic = await watchTraffic(office.session.browser);
  panel = await office.settle();
  await writeAll();
  await meetTrouble();
});
afterAll(() => office.close());

/** The pages that are open. */
const shown = () => [panel, dashboard, tab].map(({ page }) => page);

/** Writes in every place there is for it, and opens every surface that shows it. */
async function writeAll(): Promise<void> {
  await panel.pressWords('Ana Ruiz', '[data-person]');
  await panel.find('Growth', 'tab');
  await prepare(panel);
  await panel.press('Notes', 'tab');
  await writeNotes(panel);
  await jotDown(office.session);
  await panel.page.bringToFront();
  await panel.press('Growth', 'tab');
  await grow(panel);
  await panel.press('Back');
  await panel.press('Search');
  await panel.page.keyboard.type('outage');
  await panel.says('Handled the outage');
  await panel.press('Back');
  dashboard = await opened(office.session, 'dashboard.html', () =>
    panel.press('Open the dashboard'),
  );
  await dashboard.page.bringToFront();
  await dashboard.says('Saying no to side requests');
  const { person, start } = office.team.next;
  const { year, month, day } = start;
  tab = new CalendarTab(await office.session.browser.newPage());
  tab.page.on('console', (line) => printedInCalendar.push(line.text()));
  await tab.go(`u/0/r/week/${year}/${month}/${day}`);
  const event = office.team.events.find(
    ({ counterpart, span }) =>
      counterpart === person.email && span.start.toString() === start.toString(),
  );
  await tab.press(event?.id ?? '');
  await tab.says('Open fully each time?');
  await tab.pressInCard('Always');
  await tab.says('Your topics');
}

/** Has every kind of reply go wrong, since errors are where words slip out. */
async function meetTrouble(): Promise<void> {
  const { faults } = office.google;
  await panel.page.bringToFront();
  for (const trouble of [
    { status: 500 },
    { status: 403, reason: 'insufficientPermissions' },
    { cutAfter: 3_000 },
  ]) {
    faults.always({ path: '/calendar/', ...trouble });
    await panel.page.evaluate(() => chrome.runtime.sendMessage({ type: 'sync', force: true }));
    faults.clear();
  }
  // Messages that are refused are told of as well.
  await panel.page.evaluate(() =>
    chrome.runtime.sendMessage({ type: 'sync', force: 'Conference in May' }),
  );
  await panel.page.evaluate(() => chrome.runtime.sendMessage({ type: 'sync', force: true }));
}

it('is written, and shown where it belongs', async () => {
  expect(await dashboard.text()).toMatch(WRITTEN);
  expect((await tab.seen())?.words).toMatch(WRITTEN);
});

describe('what the user wrote', () => {
  it('is in no request', () => {
    for (const { path, query } of office.google.requests) {
      expect(decodeURIComponent(`${path}?${query}`)).not.toMatch(WRITTEN);
    }
    for (const { url } of traffic.requests) expect(decodeURIComponent(url)).not.toMatch(WRITTEN);
  });

  it('is in nothing printed, nor is anybody’s name or address', () => {
    expect(traffic.printed.length).toBeGreaterThan(0);
    const names = office.people.flatMap(({ name, email }) => [name, email]);
    for (const line of [...traffic.printed, ...printedInCalendar]) {
      expect(line).not.toMatch(WRITTEN);
      expect(names.filter((name) => line.includes(name))).toEqual([]);
    }
  });

  it('is in no part of the calendar’s page, nor in its style sheets', async () => {
    const rules = await tab.page.evaluate(() =>
      [...document.styleSheets, ...document.adoptedStyleSheets]
        .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
        .join('\n'),
    );
    const page = `${await tab.page.content()}\n${rules}`;
    expect(page).toContain(office.team.next.person.name);
    expect(page).not.toMatch(WRITTEN);
  });

  it('is in no address and no title of any tab', async () => {
    for (const target of office.session.browser.targets()) {
      expect(decodeURIComponent(target.url())).not.toMatch(WRITTEN);
    }
    for (const page of shown()) expect(await page.title()).not.toMatch(WRITTEN);
  });
});

describe('the token', () => {
  it('goes to Google’s API alone, in its header alone', () => {
    const withToken = traffic.requests.filter(({ authorization }) => authorization !== undefined);
    expect(withToken.length).toBeGreaterThan(3);
    for (const { url, authorization } of traffic.requests) {
      expect(new URL(url).host).toBe('www.googleapis.com');
      expect(authorization).toMatch(/^Bearer ya29\./);
      expect(url).not.toMatch(TOKEN);
    }
  });

  it('is printed nowhere, shown nowhere, and not on the disk', async () => {
    for (const line of [...traffic.printed, ...printedInCalendar]) expect(line).not.toMatch(TOKEN);
    const urls = office.session.browser.targets().map((target) => target.url());
    expect(urls.filter((url) => TOKEN.test(url))).toEqual([]);
    for (const page of shown()) expect(await page.content()).not.toMatch(TOKEN);
    const worker = await office.session.worker();
    const kept = await worker.evaluate(async () => ({
      local: JSON.stringify(await chrome.storage.local.get()),
      session: JSON.stringify(await chrome.storage.session.get()),
    }));
    expect(kept.local).not.toMatch(TOKEN);
    // It is somewhere, or the lines above looked for the wrong thing.
    expect(kept.session).toMatch(TOKEN);
  });
});

describe('the details for a report', () => {
  it('say how things stand, and name nobody', async () => {
    await panel.page.bringToFront();
    await panel.press('Settings');
    await panel.press('Show the details');
    await panel.says('sync: last read');
    const details = await panel.page.$eval('.settings-report', (text) => text.textContent);
    expect(details).toMatch(/^records: .*people \d+/m);
    expect(details).toMatch(/^account: connected, owned$/m);
    expect(details).not.toContain('?');
    expect(details).not.toMatch(WRITTEN);
    expect(details).not.toMatch(TOKEN);
    expect(details).not.toContain('@');
    const words = office.people.flatMap(({ name }) => name.split(/[ -]/));
    expect(words.filter((word) => details.includes(word))).toEqual([]);
  });
});
