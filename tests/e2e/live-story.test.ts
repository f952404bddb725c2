import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Keyboard } from './by-keyboard.ts';
import { openOffice, zoneAwayFromMidnight, type Office } from './office.ts';
import { expectLines, openPage } from './person-page.ts';
import { stored, syncNow } from './stored.ts';
import { Surface } from './surface.ts';
import { waitForWords } from './words.ts';

const NOTE = '.about-session textarea';
/** A blink: what the eye takes for at once. */
const BLINK = 300;
const MINE = 'Your topics';
const zone = zoneAwayFromMidnight();

let office: Office;
/** The tab of first run, another tab, and the real side panel: all on Chi's page. */
let tab: Surface;
let other: Surface;
let beside: Surface;
beforeAll(async () => {
  office = await openOffice({ zone });
  tab = await office.settle();
  const calendar = office.google.world.calendar(office.team.me.email);
  calendar.create({
    summary: '1:1 Chi / Mira',
    start: Temporal.Now.zonedDateTimeISO(zone).subtract({ minutes: 5 }),
    minutes: 30,
    guests: [{ email: 'chi.tran@northwind.example', name: 'Chi Tran' }],
  });
  await syncNow(tab, office.team.me.email);
  other = new Surface(await office.session.page('sidepanel.html'));
  beside = new Surface(await office.session.openSidePanel());
  for (const surface of [tab, other, beside]) {
    await surface.page.bringToFront();
    await openPage(surface, 'Chi Tran');
  }
});
afterAll(async () => {
  await office.close();
});

async function toTab(name: string): Promise<void> {
  for (const surface of [tab, other, beside]) {
    await surface.page.bringToFront();
    await surface.press(name, 'tab');
  }
}

/** The session's note in its field. */
function noteOf(surface: Surface): Promise<string | undefined> {
  return surface.page.evaluate((selector) => {
    const field = document.querySelector(selector);
    return field instanceof HTMLTextAreaElement ? field.value : undefined;
  }, NOTE);
}

async function intoNote(surface: Surface): Promise<void> {
  await surface.page.bringToFront();
  const formatted = await surface.page.$('.about-session .note-formatted');
  await (formatted ?? (await surface.page.waitForSelector(NOTE)))?.click();
  await surface.page.waitForSelector(NOTE);
  await surface.page.keyboard.press('End');
}

/** How long after a key in one surface another one shows it, by the clock both share. */
async function delayOf(from: Surface, to: Surface, key: string, shown: string): Promise<number> {
  const seen = to.page.evaluate(
    (words) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          const note = document.querySelector('.about-session');
          const field = note?.querySelector('textarea')?.value ?? note?.textContent ?? '';
          if (!field.includes(words)) return;
          watching.disconnect();
          clearInterval(timer);
          resolve(performance.timeOrigin + performance.now());
        };
        const watching = new MutationObserver(look);
        watching.observe(document.body, { subtree: true, childList: true, characterData: true });
        // A field's value changes without a mutation.
        const timer = setInterval(look, 5);
      }),
    shown,
  );
  const typed = await from.page.evaluate(() => performance.timeOrigin + performance.now());
  await from.page.keyboard.type(key);
  return (await seen) - typed;
}

// One story in order: the same person open in several places.
describe('the same note open in several surfaces', () => {
  it('follows what is typed within a blink', async () => {
    await toTab('Notes');
    await intoNote(tab);
    let text = '';
    const delays: number[] = [];
    for (const letter of 'platform') {
      text += letter;
      delays.push(await delayOf(tab, beside, letter, text));
    }
    // The quickest: all else is what a busy machine adds.
    expect(Math.min(...delays)).toBeLessThan(BLINK);
    for (const surface of [other, beside]) {
      await waitForWords(surface.page, 'platform', '.about-session');
    }
  });

  it('takes what is typed in two at once, and loses no word', async () => {
    await intoNote(other);
    await intoNote(tab);
    const words = (name: string) => Array.from({ length: 20 }, (_, at) => `${name}${at}`);
    // Each writes a line of its own.
    await other.page.keyboard.type('\n\nsecond:');
    await expect.poll(() => noteOf(tab)).toContain('second:');
    await tab.page.evaluate((selector) => {
      const field = document.querySelector(selector);
      if (field instanceof HTMLTextAreaElement) field.setSelectionRange(8, 8);
    }, NOTE);
    await Promise.all([
      tab.page.keyboard.type(` ${words('a').join(' ')}`),
      other.page.keyboard.type(` ${words('b').join(' ')}`),
    ]);
    const whole = `platform ${words('a').join(' ')}\n\nsecond: ${words('b').join(' ')}`;
    for (const surface of [tab, other]) {
      await expect.poll(() => noteOf(surface), { timeout: 20_000 }).toBe(whole);
    }
    await waitForWords(beside.page, 'b19', '.about-session');
    const kept = (await stored(tab.page, 'notes')).map(({ text }) => text);
    expect(kept).toEqual([whole]);
  });

  it('is followed by the popup, which shows what was captured last', async () => {
    const popup = new Surface(await office.session.openPopup());
    await popup.write('Quick note', '@Chi wants to led', 'combobox');
    await popup.press('Save');
    await waitForWords(beside.page, 'wants to led', '.timeline-note');
    // Beside the popup, which goes where a tab comes to the front.
    await beside.pressWords('wants to led', '.timeline-note');
    await beside.page.waitForSelector('.timeline-note textarea');
    await beside.page.keyboard.press('End');
    await beside.page.keyboard.press('Backspace');
    await beside.page.keyboard.type('ad');
    await popup.says('wants to lead');
    for (const surface of [tab, other]) {
      await waitForWords(surface.page, 'wants to lead', '.timeline-note');
    }
    await popup.press('Undo: wants to lead');
    for (const surface of [tab, other]) await surface.saysNoMore('wants to lead');
    expect(popup.complaints).toEqual([]);
    await popup.page.close();
  });
});

describe('lists in several surfaces', () => {
  it('follow each other, and undo takes back what was done in that one', async () => {
    await toTab('Next');
    await tab.page.bringToFront();
    await tab.press('Add to your topics');
    await tab.page.keyboard.type('One\nTwo\nThree\n');
    for (const surface of [tab, other, beside]) {
      await expectLines(surface, MINE, ['One', 'Two', 'Three']);
    }
    await other.page.bringToFront();
    await other.press('Discussed: Two', 'checkbox');
    await tab.page.bringToFront();
    const keys = new Keyboard(tab);
    await keys.keys('Escape');
    await keys.tabTo('Discussed: One');
    await keys.keys('Alt+ArrowDown');
    for (const surface of [tab, other, beside]) await expectLines(surface, MINE, ['Three', 'One']);
    // The other's tick stays: each surface takes back what was done in it.
    await keys.keys('Control+z');
    for (const surface of [tab, other, beside]) await expectLines(surface, MINE, ['One', 'Three']);
    await other.page.bringToFront();
    const others = new Keyboard(other);
    await others.keys('Control+z');
    for (const surface of [tab, other, beside]) {
      await expectLines(surface, MINE, ['One', 'Two', 'Three']);
    }
    await others.keys('Control+Shift+z');
    await tab.page.bringToFront();
    await keys.keys('Control+Shift+z');
    for (const surface of [tab, other, beside]) await expectLines(surface, MINE, ['Three', 'One']);
  });

  it('takes back and does again many steps in a row', async () => {
    await tab.page.bringToFront();
    const keys = new Keyboard(tab);
    await keys.tabTo('Discussed: Three', { back: true });
    await keys.keys('Space');
    await expectLines(tab, MINE, ['One']);
    await keys.keys('Delete');
    await expectLines(tab, MINE, []);
    for (const left of [['One'], ['Three', 'One']]) {
      await keys.keys('Control+z');
      for (const surface of [tab, beside]) await expectLines(surface, MINE, left);
    }
    for (const left of [['One'], []]) {
      await keys.keys('Control+y');
      for (const surface of [tab, beside]) await expectLines(surface, MINE, left);
    }
  });
});

it('complained of nothing', () => {
  for (const { complaints } of [tab, other, beside]) expect(complaints).toEqual([]);
});
