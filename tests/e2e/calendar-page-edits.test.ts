/** What is done on the local Google Calendar page, and what becomes of the calendar behind it. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { decodeEventId } from '../fake-google/calendar-page/shared/event-id.ts';
import { ana, owner } from '../fake-google/test-support.ts';
import {
  findChip,
  openCard,
  pathOf,
  SITE,
  usePlainCalendar,
  visibleDialogs,
} from './plain-calendar.ts';
import { waitForWords } from './words.ts';

const plain = usePlainCalendar();

describe('dragging', () => {
  /** Takes a chip by so many pixels, at its middle or its lower edge. */
  async function drag(
    page: Page,
    title: string,
    by: { x: number; y: number },
    isEdge = false,
  ): Promise<void> {
    const chip = await findChip(page, title);
    const box = await chip.boundingBox();
    if (!box) throw new Error('The chip has no place');
    const from = {
      x: box.x + box.width / 2,
      y: box.y + (isEdge ? box.height - 3 : box.height / 2),
    };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 4 });
    await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 4 });
    await page.mouse.up();
  }

  const saved = (page: Page) => waitForWords(page, 'Event saved', '[role="alert"]');
  const columnWidth = (page: Page) =>
    page.$eval('[data-column-index="2"]', (column) => column.getBoundingClientRect().width);

  it('a chip moves its event, to another day and hour', async () => {
    const page = await plain.open();
    await findChip(page, 'Budget, again');
    await drag(page, 'Budget, again', { x: await columnWidth(page), y: 48 });
    await saved(page);
    expect(plain.stored(plain.once).time).toBe('2026-10-15T15:00 16:30');
    expect(await visibleDialogs(page)).toBe(0);
    // The grid is drawn again after the sentence.
    await findChip(page, 'Budget, again3 – 4:30pm');
  });

  it('its lower edge makes it longer', async () => {
    const page = await plain.open();
    await drag(page, 'Budget, again', { x: 0, y: 24 }, true);
    await saved(page);
    expect(plain.stored(plain.once).time).toBe('2026-10-14T14:00 16:00');
  });

  it('a stacked chip goes to another day of the month', async () => {
    const page = await plain.open('/calendar/u/0/r/month');
    const cell = await page.waitForSelector('[role="main"] [role="gridcell"]');
    const { width = 0 } = (await cell?.boundingBox()) ?? {};
    await drag(page, 'Holiday', { x: -width, y: 0 });
    await saved(page);
    const moved = [...plain.calendar.state.records.values()].find(
      (record) => record.kind === 'one-off' && record.details.summary === 'Holiday',
    );
    expect(moved?.span.start.toString()).toBe('2026-10-15');
  });

  it.each([
    ['this', 'moved'],
    ['following', 'series-moved-from'],
    ['all', 'series-moved'],
  ])('an occurrence asks first: %s', async (scope, kind) => {
    const page = await plain.open();
    await drag(page, 'Ana / Mira', { x: 0, y: 48 });
    await page.waitForSelector('[role="dialog"] input[name="scope"]');
    await page.click(`input[value="${scope}"]`);
    await (await waitForWords(page, 'OK', '[role="dialog"]')).click();
    await saved(page);
    expect(plain.google.world.log.entries.at(-1)?.kind).toBe(kind);
  });

  it('an occurrence stays where it was if the question is left', async () => {
    const page = await plain.open();
    const { length } = plain.google.world.log.entries;
    await drag(page, 'Ana / Mira', { x: 0, y: 48 });
    await (await waitForWords(page, 'Cancel', '[role="dialog"]')).click();
    await page.waitForFunction(() => !document.querySelector('input[name="scope"]'));
    const text = await (await findChip(page, 'Ana / Mira')).evaluate((chip) => chip.textContent);
    expect(text).toContain('10 – 11am');
    expect(plain.google.world.log.entries).toHaveLength(length);
  });

  it('somebody else’s event does not move', async () => {
    const page = await plain.open();
    const { length } = plain.google.world.log.entries;
    await drag(page, 'Theirs', { x: 0, y: 48 });
    // What was asked of the calendar has been done when it answers this.
    await page.evaluate(() => globalThis.fakeCalendar.refresh());
    expect(plain.google.world.log.entries).toHaveLength(length);
  });
});

describe('changing an event', () => {
  it('deletes it in its card, and takes that back', async () => {
    const page = await plain.open(undefined, { stripping: false });
    await openCard(page, 'Budget, again');
    await page.click('#xDetDlgDelBu');
    await waitForWords(page, 'Event deleted', '[role="alert"]');
    expect(plain.stored(plain.once).status).toBe('cancelled');
    await page.waitForFunction(
      () => !document.querySelector('#YPCqFe')?.textContent.includes('Budget'),
    );
    await (await waitForWords(page, 'Undo', '[role="alert"]')).click();
    await findChip(page, 'Budget, again');
    expect(plain.stored(plain.once).status).toBe('confirmed');
  });

  it('deletes an occurrence alone, or with what follows', async () => {
    const page = await plain.open(undefined, { stripping: false });
    await openCard(page, 'Ana / Mira');
    await page.click('#xDetDlgDelBu');
    await page.waitForSelector('input[value="following"]');
    await page.click('input[value="following"]');
    await (await waitForWords(page, 'OK', '[role="dialog"]')).click();
    await waitForWords(page, 'Event deleted', '[role="alert"]');
    expect(plain.google.world.log.entries.at(-1)?.kind).toBe('series-ended');
  });

  it('answers an invitation in its card, which stays', async () => {
    const page = await plain.open(undefined, { stripping: false });
    await openCard(page, 'Theirs');
    await page.click('#xRsvpNoBu');
    await page.waitForSelector('#xRsvpNoBu[aria-pressed="true"]');
    expect(plain.google.world.log.entries.at(-1)).toMatchObject({ kind: 'responded', who: owner });
  });

  it('saves what was written in the edit page, and comes back without a reload', async () => {
    const page = await plain.open(undefined, {
      stripping: false,
      stagedEditPage: { stageMs: 200 },
    });
    await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
    await openCard(page, 'Budget, again');
    await page.evaluate(() => {
      const stages: string[] = [];
      const ids = ['xTiIn', 'xStDaIn', 'xNtList'];
      new MutationObserver(() => {
        const there = ids.filter((id) => document.querySelector(`#${id}`)).join();
        if (there !== '' && stages.at(-1) !== there) stages.push(there);
      }).observe(document.body, { childList: true, subtree: true });
      Object.assign(globalThis, { stages });
    });
    await page.click('#xDetDlgEditBu');
    await page.waitForSelector(
      'body[data-viewfamily="EVENT_EDIT"] div[data-is-create="false"] #xTiIn',
    );
    expect(decodeURIComponent((await pathOf(page)).split('/').at(-1) ?? '')).toBe(
      Buffer.from(`${plain.once} ${owner}`).toString('base64').replace(/=+$/, ''),
    );
    await page.waitForSelector('#xNtList');
    const stages = await page.evaluate(
      () => (globalThis as unknown as { stages: string[] }).stages,
    );
    expect(stages).toEqual(['xTiIn', 'xTiIn,xStDaIn', 'xTiIn,xStDaIn,xNtList']);
    for (const id of ['xStDaIn', 'xEnDaIn', 'xStTiIn', 'xEnTiIn', 'xLocIn', 'xDescIn', 'xSaveBu']) {
      expect(await page.$(`#${id}`)).not.toBeNull();
    }
    await page.click('#xTiIn input', { count: 3 });
    await page.type('#xTiIn input', 'Budget 2027');
    await page.click('#xLocIn input[jsname="YPqjbf"][role="combobox"]', { count: 3 });
    await page.type('#xLocIn input', 'Harbour');
    await page.type('#xDescIn [role="textbox"]', 'Bring figures');
    await page.$eval('#xStTiIn input', (input) => {
      if (input instanceof HTMLInputElement) input.value = '16:00';
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.type('[role="tabpanel"] input[role="combobox"]', `${ana}\n`);
    await page.waitForSelector(`[role="tabpanel"] [role="treeitem"][data-email="${ana}"]`);
    await page.click('#xSaveBu');
    await page.waitForSelector('body[data-viewfamily="EVENT"]');
    await findChip(page, 'Budget 2027');
    expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
    expect(plain.stored(plain.once)).toMatchObject({
      summary: 'Budget 2027',
      location: 'Harbour',
      description: 'Bring figures',
      time: '2026-10-14T16:00 17:30',
    });
    expect(plain.stored(plain.once).guests.map(({ email }) => email)).toEqual([owner, ana]);
  });

  it('reads what may not be changed, under other ids', async () => {
    const page = await plain.open();
    const chip = await findChip(page, 'Theirs');
    const name = await chip.evaluate((element) => element.getAttribute('data-eventid') ?? '');
    await page.goto(`${SITE}/calendar/u/0/r/eventedit/${encodeURIComponent(name)}`);
    await page.waitForSelector('#xDesc');
    expect(await page.evaluate(() => document.body.getAttribute('data-viewfamily'))).toBe(
      'EVENT_EDIT',
    );
    for (const id of ['xOnCal', 'xStDaRo', 'xEnDaRo', 'xNtList']) {
      expect(await page.$(`#${id}`)).not.toBeNull();
    }
    expect(await page.$('#xLocIn, #xDescIn')).toBeNull();
    expect(await page.$eval('#xStDaRo', (element) => element.getAttribute('data-date'))).toBe(
      '29007',
    );
  });

  it('makes an event of what an address says', async () => {
    const dates = '20261016T120000Z/20261016T123000Z';
    const page = await plain.open(
      `/calendar/render?action=TEMPLATE&text=Ana&dates=${dates}&add=${ana}`,
    );
    await page.waitForSelector('div[data-is-create="true"] #xNtList');
    await page.click('#xSaveBu');
    const chip = await findChip(page, 'Ana');
    await chip.evaluate((element) => element.isConnected);
    const made = plain.google.world.log.entries.at(-1);
    expect(made?.kind).toBe('created');
    expect(plain.stored(made?.idsAfter[0] ?? '')).toMatchObject({
      summary: 'Ana',
      time: '2026-10-16T14:00 14:30',
    });
  });

  it('draws a new chip at once, and stores and says it later', async () => {
    const page = await plain.open(undefined, { lateSaving: { afterMs: 3_000 } });
    await findChip(page, 'Ana / Mira');
    const { length } = plain.google.world.log.entries;
    const cell = await page.$('[data-column-index="5"]');
    await cell?.click({ offset: { x: 40, y: 48 * 10 } });
    await page.waitForSelector('#tabEvent');
    await page.keyboard.type('Fresh');
    await (await waitForWords(page, 'Save', '[role="dialog"]')).click();
    const chip = await findChip(page, 'Fresh');
    const early = await chip.evaluate((element) => [
      element.getAttribute('data-eventid'),
      document.querySelectorAll('[role="alert"]').length,
    ]);
    expect(early).toEqual([expect.any(String), 0]);
    expect(plain.google.world.log.entries).toHaveLength(length);
    await waitForWords(page, 'Event saved', '[role="alert"]');
    const made = plain.google.world.log.entries.at(-1);
    expect(plain.stored(made?.idsAfter[0] ?? '').summary).toBe('Fresh');
    const late = await chip.evaluate((element) => ({
      isThere: element.isConnected,
      id: element.getAttribute('data-eventid'),
      handle: element.lastElementChild?.getAttribute('data-eventid'),
    }));
    expect(late.isThere).toBe(true);
    expect(late.id).not.toBe(early[0]);
    expect(late.handle).toBe(late.id);
    expect(decodeEventId(late.id ?? '')?.id).toBe(made?.idsAfter[0]);
  });
});
