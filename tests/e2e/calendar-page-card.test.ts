/** The life of the event card in the local Google Calendar page: every behaviour by its number. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { decodeEventId } from '../fake-google/calendar-page/shared/event-id.ts';
import { ana, owner } from '../fake-google/test-support.ts';
import { findChip, openCard, usePlainCalendar, visibleDialogs } from './plain-calendar.ts';

const plain = usePlainCalendar();

const eventIdOfCard = (page: Page) =>
  page.$eval('#xDetDlg', (details) => details.getAttribute('data-eventid'));
/** Puts a foreign element into four places of the open card, and one into the dialog itself. */
const plant = (page: Page) => page.evaluate('plant()');

/** Makes `plant` known to the page, to be called at a moment of the page's own. */
async function prepare(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(globalThis, {
      plant: () => {
        const details = document.querySelector('#xDetDlg')!;
        const places = {
          header: details.querySelector('#xDetDlgCloseBu')!.parentElement!,
          content: details.querySelector('[jsname="sV9x3c"]')!,
          when: details.querySelector('#xDetDlgWhen')!,
          footer: details.querySelector('#xRsvpYesBu')!.parentElement!,
          dialog: details.closest('[role="dialog"]')!,
        };
        for (const [name, place] of Object.entries(places)) {
          const foreign = document.createElement('div');
          foreign.setAttribute('data-foreign', name);
          foreign.textContent = 'foreign';
          place.prepend(foreign);
        }
      },
    });
  });
}

/** Opens a card for the first time, and plants as soon as it has all its rows. */
async function openAndPlant(page: Page, title: string): Promise<void> {
  await prepare(page);
  await findChip(page, title);
  await page.evaluate(() => {
    const watcher = new MutationObserver(() => {
      if (!document.querySelector('#xRsvpYesBu')) return;
      watcher.disconnect();
      (globalThis as unknown as { plant: () => void }).plant();
    });
    watcher.observe(document.querySelector('#yDmH0d')!, { childList: true, subtree: true });
  });
  await openCard(page, title);
}

/** Which of them are there, and which still have their own words. */
const planted = (page: Page) =>
  page.$$eval('[data-foreign]', (all) =>
    all
      .map((one) =>
        [
          one.getAttribute('data-foreign'),
          ...(one.textContent === 'foreign' ? [] : ['overwritten']),
        ].join(' '),
      )
      .toSorted(),
  );
/** A card that opens without a storm, and closes without fading. */
const tameCard = { stripping: false, animation: false, hiding: { on: false, afterMs: 0 } };
const everywhere = ['content', 'dialog', 'footer', 'header', 'when'];
const quick = { peakMs: 250, endMs: 400, mutations: 60 };

declare global {
  /** How many mutations each gust brought since they are counted. */
  var gusts: number[];
}

/** Counts from here on what changes in the place of the popups. */
async function count(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.gusts = [];
    new MutationObserver((records) => globalThis.gusts.push(records.length)).observe(
      document.querySelector('#yDmH0d')!,
      { childList: true, subtree: true },
    );
  });
}

describe('the card', () => {
  it('has the tree that others hold on to', async () => {
    const page = await plain.open(undefined, { stripping: false });
    await openCard(page, 'Ana / Mira');
    const facts = await page.evaluate(() => {
      const details = document.querySelector('#xDetDlg')!;
      const dialog = details.closest('[role="dialog"]')!;
      const style = getComputedStyle(dialog);
      const ids = ['When', 'Loc', 'Att', 'Desc', 'Not', 'Cal', 'CloseBu', 'DelBu'];
      return {
        dialog: [
          'jsname',
          'data-chips-dialog',
          'data-layout-mode',
          'aria-modal',
          'aria-labelledby',
        ].map((name) => dialog.getAttribute(name)),
        idOnDialog: dialog.hasAttribute('data-eventid'),
        inHost: dialog.closest('#yDmH0d') !== null,
        flow: [style.display, style.flexDirection],
        wide: dialog.parentElement!.getBoundingClientRect().width,
        width: dialog.getBoundingClientRect().width,
        sentinels: dialog.querySelectorAll(':scope > [tabindex="0"][aria-hidden="true"]').length,
        slot: dialog.querySelector('span[jsname="bN97Pc"][jsslot] > #xDetDlg') !== null,
        title: document.querySelector('#xDetDlgWhen #rAECCd[role="heading"]')?.textContent,
        brief: details.getAttribute('data-disable-meeting-brief'),
        log: details.getAttribute('jslog')?.split(',').slice(0, 2),
        ids: ids.filter((id) => document.querySelector(`#xDetDlg${id}`)),
        calendar: document.querySelector('#xDetDlgCal')?.getAttribute('data-text'),
        guests: [...details.querySelectorAll('#xDetDlgAtt [role="treeitem"][data-email]')].map(
          (guest) => [guest.getAttribute('data-email'), guest.getAttribute('aria-label')],
        ),
        count: document.querySelector('#xDetDlgAtt')?.textContent,
        answers: [...details.querySelectorAll('[id^="xRsvp"]')].map(({ id }) => id),
      };
    });
    const id = `${plain.series}_20261012T080000Z`;
    expect(facts).toEqual({
      dialog: ['ssXDle', 'true', 'bubble', 'true', 'rAECCd'],
      idOnDialog: false,
      inHost: true,
      flow: ['flex', 'row'],
      wide: 891,
      width: 496,
      sentinels: 2,
      slot: true,
      title: 'Ana / Mira',
      brief: 'false',
      log: [`35389; 2:["${id}"`, `"${owner}"`],
      ids: ['When', 'Att', 'Desc', 'Not', 'Cal', 'CloseBu', 'DelBu'],
      calendar: `Mira Sørensen – ${owner}`,
      guests: [
        [owner, 'Mira Sørensen, Attending, Organizer'],
        [ana, 'Ana Ruiz, No response'],
      ],
      count: expect.stringContaining('2 guests'),
      answers: ['xRsvpYesBu', 'xRsvpNoBu', 'xRsvpMaybeBu'],
    });
  });

  it.each([
    ['a few', 3, 4, 4],
    ['many, folded', 12, 13, 0],
    ['more than it lists', 40, 0, 0],
  ])('lists guests: %s', async (_, more, rows, atOnce) => {
    const guests = Array.from({ length: more }, (__, index) => `guest${index}@northwind.example`);
    const start = Temporal.PlainDateTime.from('2026-10-14T17:00').toZonedDateTime('Europe/Berlin');
    plain.calendar.create({ summary: 'Crowd', start, guests });
    const page = await plain.open(undefined, { stripping: false });
    await openCard(page, 'Crowd');
    const list = await page.$eval('#xDetDlgAtt', (element) => [
      element.textContent,
      element.querySelectorAll('[role="treeitem"]').length,
    ]);
    expect(list).toEqual([expect.stringContaining(`${more + 1} guests`), rows]);
    const visible = () =>
      page.$$eval('#xDetDlgAtt [role="treeitem"]', (all) =>
        all.map((one) => one.checkVisibility()).filter(Boolean),
      );
    expect(await visible()).toHaveLength(atOnce);
    const button = await page.$('#xDetDlgAtt button');
    await button?.click();
    expect(await visible()).toHaveLength(rows);
  });

  it('(1) strips foreign nodes on the first opening, and none later', async () => {
    const page = await plain.open(undefined, { ...tameCard, stripping: quick });
    await openAndPlant(page, 'Ana / Mira');
    await page.waitForFunction(() => document.querySelectorAll('[data-foreign]').length === 1);
    // What is put into the dialog itself stays.
    expect(await planted(page)).toEqual(['dialog']);
    await page.keyboard.press('Escape');
    await openCard(page, 'Ana / Mira');
    await plant(page);
    await page.evaluate(() => fakeCalendar.calm());
    expect(await planted(page)).toEqual(everywhere);
  });

  it('(1) comes with some 750 mutations, in many gusts', async () => {
    const page = await plain.open();
    await findChip(page, 'Ana / Mira');
    await count(page);
    await openCard(page, 'Ana / Mira');
    await page.waitForFunction(() => globalThis.gusts.reduce((sum, one) => sum + one, 0) >= 750);
    await page.waitForSelector('#xRsvpYesBu');
    const gusts = await page.evaluate(() => globalThis.gusts);
    expect(gusts.length).toBeGreaterThan(8);
    expect(gusts.reduce((sum, one) => sum + one, 0)).toBeLessThan(850);
  });

  it('(2) overwrites foreign nodes by their place, and leaves them their attributes', async () => {
    // One pass alone: by the next a foreign node counts as the page's own.
    const page = await plain.open(undefined, { overwriting: { ...quick, endMs: 30_000 } });
    await openAndPlant(page, 'Ana / Mira');
    await page.waitForFunction(() => {
      const all = [...document.querySelectorAll('[data-foreign]')];
      return all.length > 0 && all.filter((one) => one.textContent === 'foreign').length === 1;
    });
    const left = await planted(page);
    expect(left).toContain('dialog');
    expect(left).toContain('header overwritten');
    expect(left).toContain('when overwritten');
    const title = await page.$$eval('#rAECCd', (all) => all.map(({ textContent }) => textContent));
    expect(title).toEqual(['Ana / Mira']);
  });

  it('(3) passes over the card once more, later', async () => {
    const page = await plain.open(undefined, { stripping: quick, latePass: { atMs: 1_500 } });
    await prepare(page);
    await openCard(page, 'Ana / Mira');
    // By the page's own clock, which is late when everything is.
    const after = await page.evaluate(async (ms) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      (globalThis as unknown as { plant: () => void }).plant();
      return document.querySelectorAll('[data-foreign]').length;
    }, quick.endMs + 100);
    expect(after).toBe(5);
    await page.waitForFunction(() => document.querySelectorAll('[data-foreign]').length === 1);
  });

  it('(4) opens an event again with few mutations, and foreign nodes survive', async () => {
    const page = await plain.open(undefined, { stripping: quick, hiding: { afterMs: 0 } });
    await openAndPlant(page, 'Ana / Mira');
    await page.waitForFunction(() => document.querySelectorAll('[data-foreign]').length === 1);
    await page.evaluate(() => fakeCalendar.calm());
    await page.keyboard.press('Escape');
    await count(page);
    await openCard(page, 'Ana / Mira');
    await page.waitForFunction(() => globalThis.gusts.reduce((sum, one) => sum + one, 0) >= 33);
    await plant(page);
    await page.evaluate(() => fakeCalendar.calm());
    expect(await planted(page)).toEqual(['dialog', ...everywhere].toSorted());
    const gusts = await page.evaluate(() => globalThis.gusts);
    // The five that were planted among them.
    expect(gusts.reduce((sum, one) => sum + one, 0)).toBe(33 + 5);
  });

  it.each([
    [true, true],
    [false, false],
  ])('(5) becomes the next event’s node by node: %s', async (reusing, isSame) => {
    const page = await plain.open(undefined, { stripping: false, reusing });
    await openCard(page, 'Ana / Mira');
    const dialog = await page.$('[role="dialog"]:has(#xDetDlg)');
    const details = await page.$('#xDetDlg');
    await details?.evaluate((element) => element.setAttribute('data-foreign', 'mark'));
    await openCard(page, 'Holiday');
    const still = await page.evaluate(
      (a, b) => [
        a === document.querySelector('#xDetDlg')?.closest('[role="dialog"]'),
        b === document.querySelector('#xDetDlg[data-foreign]'),
      ],
      dialog,
      details,
    );
    expect(still).toEqual([isSame, isSame]);
    const text = await page.$eval('#xDetDlg', ({ textContent }) => textContent);
    expect(text).toContain('Holiday');
    expect(text).not.toContain('Ana');
  });

  it('(5) may take its time to', async () => {
    const page = await plain.open(undefined, { stripping: false, reusing: { afterMs: 300 } });
    await openCard(page, 'Ana / Mira');
    const first = await eventIdOfCard(page);
    const chip = await findChip(page, 'Budget, again');
    const atOnce = await chip.evaluate((element) => {
      element.click();
      return document.querySelector('#xDetDlg')?.getAttribute('data-eventid');
    });
    expect(atOnce).toBe(first);
    await page.waitForFunction(
      (old) => document.querySelector('#xDetDlg')?.getAttribute('data-eventid') !== old,
      {},
      first,
    );
  });

  it.each([
    [true, 'stays, hidden'],
    [false, 'is taken away'],
  ])('(6) when closed (hiding %s) %s', async (hiding) => {
    const page = await plain.open(undefined, {
      stripping: false,
      hiding: { on: hiding, afterMs: 80 },
    });
    await openCard(page, 'Ana / Mira');
    await page.click('#xDetDlgCloseBu');
    await page.waitForFunction(() => !document.querySelector('#xDetDlg')?.checkVisibility());
    expect((await page.$('#xDetDlg')) !== null).toBe(hiding);
    expect(await visibleDialogs(page)).toBe(0);
    await openCard(page, 'Ana / Mira');
    expect(await page.$$('#xDetDlg')).toHaveLength(1);
  });

  it('(7) comes after hidden dialogs, and may lie below a visible one', async () => {
    const page = await plain.open(undefined, { leftovers: { count: 4, confirmAfterMs: 300 } });
    await openCard(page, 'Ana / Mira');
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('[role="dialog"]')].filter((one) => one.checkVisibility())
          .length === 2,
    );
    const all = await page.$$eval('[role="dialog"]', (dialogs) =>
      dialogs.map(
        (one) =>
          `${one.checkVisibility() ? 'seen' : 'hidden'}${one.querySelector('#xDetDlg') ? ' card' : ''}`,
      ),
    );
    expect(all).toEqual(['hidden', 'hidden', 'hidden', 'hidden', 'seen card', 'seen']);
    const covered = await page.evaluate(() => {
      const { x, y, width, height } = document.querySelector('#xDetDlg')!.getBoundingClientRect();
      return document.elementFromPoint(x + width / 2, y + height / 2)?.closest('#xDetDlg') === null;
    });
    expect(covered).toBe(true);
    await page.keyboard.press('Escape');
    expect(await visibleDialogs(page)).toBe(1);
  });

  it('(8) lays its blocks side by side or in one another', async () => {
    const depth = async (nesting: boolean) => {
      const page = await plain.open(undefined, { stripping: false, nesting });
      await openCard(page, 'Ana / Mira');
      return page.$eval('[jsname="sV9x3c"]', (content) => {
        let deep = 0;
        for (let at = content; at.id !== 'xDetDlg'; at = at.parentElement!) deep += 1;
        return deep;
      });
    };
    expect(await depth(false)).toBe(2);
    expect(await depth(true)).toBe(4);
  });

  it('(9) is a task’s too, without an event in it', async () => {
    const at = '2026-10-14T15:00:00Z';
    plain.google.page.tasks = [
      { id: 't1', title: 'Ring', at, prefix: 'tasks_' },
      { id: 't2', title: 'Write', at: '2026-10-15T16:00:00Z', prefix: 'ttb_' },
    ];
    const page = await plain.open();
    const names = await Promise.all(
      ['Ring', 'Write'].map(async (title) =>
        (await findChip(page, title)).evaluate((chip) => chip.getAttribute('data-eventid')),
      ),
    );
    expect(names[0]).toBe('tasks_t1');
    expect(decodeEventId(names[1]?.replace('ttb_', '') ?? '')).toEqual({
      id: 't2',
      calendar: owner,
    });
    await (await findChip(page, 'Ring')).click();
    await page.waitForSelector('[role="dialog"][data-chips-dialog][data-current-task-id="t1"]');
    expect(await page.$('#xDetDlg')).toBeNull();
  });

  it('(9) is that of a new event, with tabs that hide their panels', async () => {
    const page = await plain.open();
    await findChip(page, 'Ana / Mira');
    const cell = await page.$('[data-column-index="5"]');
    await cell?.click({ offset: { x: 40, y: 48 * 10 } });
    await page.waitForSelector('[role="dialog"] #tabEvent');
    const panels = () =>
      page.$$eval('[role="tabpanel"]', (all) =>
        all.map((panel) => [panel.getAttribute('aria-labelledby'), panel.checkVisibility()]),
      );
    expect(await panels()).toEqual([
      ['tabEvent', true],
      ['tabTask', false],
    ]);
    await page.click('#tabTask');
    expect(await panels()).toEqual([
      ['tabEvent', false],
      ['tabTask', true],
    ]);
    const tame = await plain.open(undefined, { otherBubbles: false });
    await findChip(tame, 'Ana / Mira');
    const place = await tame.$('[data-column-index="5"]');
    await place?.click({ offset: { x: 40, y: 48 * 10 } });
    expect(await visibleDialogs(tame)).toBe(0);
  });

  /** Presses a foreign button above the page, whose listener does something about the press. */
  async function pressForeign(
    page: Page,
    how: 'nothing' | 'prevents' | 'prevents early' | 'stops' | 'keeps',
  ): Promise<boolean> {
    await openCard(page, 'Ana / Mira');
    await page.evaluate((what) => {
      const foreign = document.createElement('div');
      foreign.id = 'foreign';
      foreign.style.cssText =
        'position: fixed; left: 0; bottom: 0; width: 60px; height: 60px; z-index: 99';
      if (what === 'keeps') foreign.dataset['keepsDetailsOpen'] = 'true';
      if (what === 'stops')
        foreign.addEventListener('pointerdown', (event) => event.stopPropagation());
      if (what === 'prevents')
        foreign.addEventListener('pointerdown', (event) => event.preventDefault());
      if (what === 'prevents early') {
        globalThis.addEventListener('pointerdown', (event) => event.preventDefault(), {
          capture: true,
        });
      }
      document.documentElement.append(foreign);
    }, how);
    await page.click('#foreign');
    return (await visibleDialogs(page)) === 1;
  }

  it.each([
    ['bubble', {}, 'nothing', false],
    ['bubble', {}, 'prevents', true],
    ['bubble', {}, 'stops', true],
    ['bubble', { heedsPrevented: false }, 'prevents', false],
    ['bubble', {}, 'keeps', true],
    ['bubble', { heedsKeepsOpen: false }, 'keeps', false],
    ['capture', {}, 'nothing', false],
    ['capture', {}, 'stops', false],
    ['capture', {}, 'prevents', false],
    ['capture', {}, 'prevents early', true],
    ['capture', {}, 'keeps', true],
  ] as const)(
    '(10) hears presses outside (%s %j): who %s keeps it open: %s',
    async (phase, heeds, how, stays) => {
      const page = await plain.open(undefined, {
        ...tameCard,
        outsideClick: { phase, ...heeds },
      });
      expect(await pressForeign(page, how)).toBe(stays);
    },
  );

  it('(10) closes by a press on the grid, which opens nothing else', async () => {
    const page = await plain.open(undefined, { stripping: false });
    await openCard(page, 'Ana / Mira');
    const cell = await page.$('[data-column-index="6"]');
    await cell?.click({ offset: { x: 40, y: 48 * 10 } });
    await page.waitForFunction(() => !document.querySelector('#xDetDlg')?.checkVisibility());
    expect(await visibleDialogs(page)).toBe(0);
  });

  it('(11) moves in, and to another place when the window changes', async () => {
    const page = await plain.open(undefined, {
      stripping: false,
      animation: { ms: 300, repositionMs: 100 },
    });
    const chip = await findChip(page, 'Theirs');
    await page.evaluate(() => {
      const seen = new Set<string>();
      const look = () => {
        const dialog = document.querySelector('#xDetDlg')?.closest('[role="dialog"]');
        if (dialog) seen.add(getComputedStyle(dialog).opacity);
        requestAnimationFrame(look);
      };
      look();
      Object.assign(globalThis, { seen });
    });
    await chip.click();
    await page.waitForFunction(() => {
      const dialog = document.querySelector<HTMLElement>('[role="dialog"]:has(#xDetDlg)');
      return (
        dialog && getComputedStyle(dialog).opacity === '1' && dialog.style.transform === 'none'
      );
    });
    const seen = await page.evaluate(() => [
      ...(globalThis as unknown as { seen: Set<string> }).seen,
    ]);
    expect(seen).toEqual(expect.arrayContaining(['0', '1']));
    const left = () => page.$eval('#xDetDlg', (element) => element.getBoundingClientRect().left);
    const before = await left();
    await page.setViewport({ width: 640, height: 700 });
    await page.waitForFunction(
      (old) => document.querySelector('#xDetDlg')!.getBoundingClientRect().left !== old,
      {},
      before,
    );
    const box = await page.$eval(
      '#xDetDlg',
      (element) => element.getBoundingClientRect().toJSON() as DOMRect,
    );
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(640);
    expect(box.bottom).toBeLessThanOrEqual(700);
  });

  it('(12) turns dark while it is open, and says so in theme-color', async () => {
    const page = await plain.open(undefined, { stripping: false, darkSwitch: { afterMs: 500 } });
    await openCard(page, 'Ana / Mira');
    const look = () =>
      page.evaluate(() => [
        document.querySelector('meta[name="theme-color"]')?.getAttribute('content'),
        getComputedStyle(document.body).backgroundColor,
      ]);
    await page.waitForSelector('meta[content="#1B1B1B"]');
    expect(await look()).toEqual(['#1B1B1B', 'rgb(27, 27, 27)']);
    await page.evaluate(() => globalThis.fakeCalendar.flipTheme());
    expect(await look()).toEqual(['#F8FAFD', 'rgb(248, 250, 253)']);
    expect(await visibleDialogs(page)).toBe(1);
  });
});
