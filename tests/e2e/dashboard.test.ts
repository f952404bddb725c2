import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goal, note, session } from '../domain/record-builders.ts';
import { breaches, sideways } from './axe.ts';
import { openOffice, opened, type Office } from './office.ts';
import { putRecords, stored } from './stored.ts';
import type { Surface } from './surface.ts';

let office: Office;
let dashboard: Surface;
let home: Surface;
beforeAll(async () => {
  office = await openOffice();
  home = await office.settle();
  dashboard = await opened(office.session, 'dashboard.html', () =>
    home.press('Open the dashboard'),
  );
  await dashboard.page.bringToFront();
  await writeOfAna(home);
});
afterAll(() => office.close());

/** What was written of Ana: a focus, a note, and a session that was closed. */
async function writeOfAna({ page }: Surface): Promise<void> {
  const ana = (await stored(page, 'people')).find(({ name }) => name === 'Ana Ruiz');
  const address = ana?.emails[0];
  const now = Temporal.Now.instant().epochMilliseconds;
  const held = (await stored(page, 'meetings'))
    .filter(
      ({ counterpart, end, status }) =>
        counterpart === address && end < now && status === 'confirmed',
    )
    .toSorted((a, b) => b.start - a.start)[0];
  if (!ana || !held) throw new Error('Ana was never met.');
  const of = { account: office.team.me.email, personId: ana.id, createdAt: now, updatedAt: now };
  await putRecords(page, 'goals', [
    goal({ ...of, id: 'f', text: 'Saying no to side requests', state: 'focus' }),
  ]);
  await putRecords(page, 'notes', [
    note({ ...of, id: 'n', kind: 'coaching', text: 'The old observatory' }),
  ]);
  const talk = { guess: 'most', mine: 480_000, theirs: 720_000 } as const;
  await putRecords(page, 'sessions', [
    session({ ...of, meetingId: held.id, closedAt: now, met: 'yes', minutes: 20, talk }),
  ]);
}

/** Goes to a view by its link. */
async function go(view: string): Promise<void> {
  await dashboard.press(view, 'link');
  await dashboard.find(view, 'heading');
}

async function wrongs(): Promise<string[]> {
  const found: string[] = [];
  for (const [width, scheme] of [
    [360, 'light'],
    [1200, 'light'],
    [1200, 'dark'],
  ] as const) {
    await dashboard.page.setViewport({ width, height: 900 });
    await dashboard.page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    const folder = process.env['VIS_A_VIS_PICTURES'];
    if (folder !== undefined) {
      const hash = new URL(dashboard.page.url()).hash.slice(1) || 'team';
      const path = `${folder}/${hash}-${width}-${scheme}.png`;
      await dashboard.page.screenshot({ path, fullPage: true });
    }
    const wrong = [...(await breaches(dashboard.page)), ...(await sideways(dashboard.page))];
    found.push(...wrong.map((each) => `${width} px, ${scheme}: ${each}`));
  }
  return found;
}

// One story in order, from the side panel's button on.
describe('the dashboard', () => {
  it('opens on the team, and everybody can use it', async () => {
    await dashboard.says('one-on-ones with reports in the last 12 weeks as planned');
    for (const { name } of office.people.slice(0, 2)) await dashboard.says(name);
    await dashboard.says('Saying no to side requests');
    expect(await wrongs()).toEqual([]);
  });

  it('leads from a mark, by keyboard, to its session', async () => {
    const { page } = dashboard;
    const stop = await page.waitForSelector('[data-mark][tabindex="0"]');
    // Puppeteer's own way knows elements of HTML only.
    await stop?.evaluate((mark) => {
      if (mark instanceof SVGElement) mark.focus();
    });
    await page.keyboard.press('ArrowRight');
    const words = await page.evaluate(() => document.activeElement?.ariaLabel ?? '');
    await page.waitForFunction(
      (said) => document.querySelector('.chart-tip:popover-open')?.textContent === said,
      {},
      words,
    );
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open] .behind > li');
    expect(await page.$$eval('dialog[open] .behind > li', ({ length }) => length)).toBe(1);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.matches('[data-mark]'));
  });

  it.each(['Time', 'Kept', 'Talk', 'People', 'Settings', 'Search'])(
    'shows %s to everybody',
    async (view) => {
      await go(view);
      expect(await wrongs()).toEqual([]);
    },
  );

  it('tells how the talk of a closed session was shared, in bands', async () => {
    await go('Talk');
    const words = await dashboard.page.$$eval('.talk-rows [data-mark]', (marks) =>
      marks.map((mark) => mark.getAttribute('aria-label')),
    );
    expect(words).toEqual([
      expect.stringMatching(/^Ana Ruiz, .*: your taps say about half; you guessed most$/),
    ]);
  });

  it('prints a view without what is pressed', async () => {
    await dashboard.page.emulateMediaType('print');
    expect(await sideways(dashboard.page)).toEqual([]);
    const isShown = (selector: string) =>
      dashboard.page.$eval(selector, (element) => element.checkVisibility());
    expect(await isShown('.dashboard-nav')).toBe(false);
    expect(await isShown('.talk-rows')).toBe(true);
    await dashboard.page.emulateMediaType('screen');
  });

  it('opens a record that was found where it stands, in the side panel', async () => {
    await go('Search');
    await dashboard.write('Search everything you have written', 'observatory', 'combobox');
    await dashboard.page.waitForSelector('.search-hit');
    const panel = await opened(office.session, 'sidepanel.html', () =>
      dashboard.pressWords('observatory', '.search-hit'),
    );
    await panel.find('Ana Ruiz', 'heading');
    await panel.page.waitForFunction(
      () => document.activeElement?.getAttribute('data-record') === 'n',
      { polling: 50 },
    );
    await go('Settings');
    await dashboard.press('Your data in the side panel');
    await panel.find('Your data', 'heading');
    expect(panel.complaints).toEqual([]);
  });

  it('comes to the front by a key in the side panel', async () => {
    const { page } = dashboard;
    await home.page.bringToFront();
    await home.page.keyboard.press('d');
    await page.waitForFunction(() => document.visibilityState === 'visible', { polling: 50 });
    expect(await page.$eval('h1', ({ textContent }) => textContent)).toBe('Settings');
  });

  it('stays where one was after a reload', async () => {
    await go('Kept');
    await dashboard.page.reload();
    await dashboard.says('What became of them');
    expect(dashboard.complaints).toEqual([]);
  });

  it('saves a picture without anything that the policy refuses', async () => {
    await dashboard.page.evaluate(() => {
      const made = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        if (blob instanceof Blob)
          document.body.dataset['saved'] = `${blob.type} ${blob.size > 2_000}`;
        return made(blob);
      };
    });
    await dashboard.press('Save as image: What became of them');
    await dashboard.page.waitForFunction(() => document.body.dataset['saved'] !== undefined);
    expect(await dashboard.page.evaluate(() => document.body.dataset['saved'])).toBe(
      'image/png true',
    );
    expect(dashboard.complaints).toEqual([]);
  });
});
