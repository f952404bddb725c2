import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { note } from '../domain/record-builders.ts';
import { Keyboard } from './by-keyboard.ts';
import { openOffice, zoneAwayFromMidnight, type Office } from './office.ts';
import { goHome, openPage } from './person-page.ts';
import { putRecords, stored, syncNow } from './stored.ts';
import { Surface } from './surface.ts';
import { waitForWords } from './words.ts';

const DAY = 24 * 3_600_000;
const YEARS = 500;
const SESSION = '.about-session textarea';
const zone = zoneAwayFromMidnight();

let office: Office;
let panel: Surface;
beforeAll(async () => {
  office = await openOffice({ zone });
  panel = await office.settle();
  // Sessions with two of the team have just begun: what is ticked now is of them.
  const start = Temporal.Now.zonedDateTimeISO(zone).subtract({ minutes: 5 });
  const calendar = office.google.world.calendar(office.team.me.email);
  for (const [email, name] of [
    ['chi.tran@northwind.example', 'Chi Tran'],
    ['eli.roth@northwind.example', 'Eli Roth'],
  ]) {
    const guests = [{ email: email ?? '', ...(name !== undefined && { name }) }];
    calendar.create({ summary: `1:1 ${name} / Mira`, start, minutes: 30, guests });
  }
  await syncNow(panel, office.team.me.email);
});
afterAll(async () => {
  await office.close();
});

/** All notes that are stored, as their kind and text. */
async function kept(): Promise<string[]> {
  return (await stored(panel.page, 'notes'))
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map(({ kind, text }) => `${kind}: ${text}`);
}

/** The note of the session at hand, in a field, as a surface shows it. */
function sessionField(surface: Surface): Promise<string | undefined> {
  return surface.page.evaluate((selector) => {
    const field = document.querySelector(selector);
    return field instanceof HTMLTextAreaElement ? field.value : undefined;
  }, SESSION);
}

/** Captures a line in the real popup. */
async function capture(line: string): Promise<void> {
  const popup = new Surface(await office.session.openPopup());
  await popup.write('Quick note', `${line}\n`, 'combobox');
  await popup.says('Saved to');
  await popup.page.close();
  await panel.page.bringToFront();
}

// One story in order: Chi's session, and what is written around it.
describe('notes by mouse', () => {
  it('are written for the session, shown formatted, and ticked there', async () => {
    await openPage(panel, 'Chi Tran');
    await panel.press('Notes', 'tab');
    const field = await panel.page.waitForSelector(SESSION);
    await field?.click();
    await field?.type('Talked about **scope**\n- [ ] draft the plan\nask for help');
    await panel.press('Notes', 'tab');
    await waitForWords(panel.page, 'scope', '.about-session strong');
    await panel.press('draft the plan', 'checkbox');
    const text = 'Talked about **scope**\n- [x] draft the plan\n- [ ] ask for help';
    await expect.poll(kept).toEqual([`session: ${text}`]);
  });

  it('are followed by what is ticked and promised in the session', async () => {
    await panel.press('Next', 'tab');
    await panel.press('Add to Chi’s topics');
    await panel.page.keyboard.type('Conference budget\n');
    await panel.press('Discussed: Conference budget', 'checkbox');
    await panel.press('Add to what Chi took on');
    await panel.page.keyboard.type('Draft the rollout\n');
    await panel.find('Done: Draft the rollout', 'checkbox');
    await panel.press('Notes', 'tab');
    await panel.says('Talked about');
    await panel.says('Conference budget');
    await panel.says('Promised');
    await panel.says('Chi: Draft the rollout');
  });

  it('about coaching are private', async () => {
    await panel.press('Coaching note');
    await panel.page.keyboard.type('Let Chi find it');
    await panel.says('Only for you: never part of what you share.');
    await panel.press('Notes', 'tab');
    await waitForWords(panel.page, 'Let Chi find it', '.timeline-note');
    await expect.poll(kept).toContain('coaching: Let Chi find it');
    await panel.says('Private');
  });

  it('captured in the popup are there at once, and become a win', async () => {
    await capture('@Chi handled the outage');
    await waitForWords(panel.page, 'handled the outage', '.timeline-note');
    const more = await panel.page.waitForSelector('[aria-label^="More: Note,"]');
    await more?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await more?.click();
    await panel.press('Make it a win', 'menuitem');
    await waitForWords(panel.page, 'handled the outage', '.timeline-note:has(.win-mark)');
    await expect.poll(kept).toContain('praise: handled the outage');
  });

  it('open in two tabs follow each other', async () => {
    const other = new Surface(await office.session.page('sidepanel.html'));
    await openPage(other, 'Chi Tran');
    await other.press('Notes', 'tab');
    await waitForWords(other.page, 'scope', '.about-session strong');
    await other.pressWords('Talked about', '.about-session .note-formatted');
    await other.page.keyboard.press('End');
    await other.page.keyboard.type(', more');
    // Behind the other tab it draws no frames, and follows all the same.
    await waitForWords(panel.page, 'ask for help, more', '.about-session');
    await panel.page.bringToFront();
    await panel.pressWords('Talked about', '.about-session .note-formatted');
    await panel.page.keyboard.type(' and more');
    await expect.poll(() => sessionField(other)).toMatch(/ask for help, more and more$/);
    expect(other.complaints).toEqual([]);
    await other.page.close();
    await goHome(panel);
  });

  it('of years are on one scroll', async () => {
    const dee = (await stored(panel.page, 'people')).find(({ name }) => name === 'Dee Park');
    const now = Temporal.Now.instant().epochMilliseconds;
    const years = Array.from({ length: YEARS }, (_, at) => {
      const createdAt = now - at * 7 * DAY;
      const of = { account: office.team.me.email, personId: dee?.id ?? '' };
      return note({
        id: `seed-${at}`,
        ...of,
        createdAt,
        updatedAt: createdAt,
        text: `week ${at}.`,
      });
    });
    await putRecords(panel.page, 'notes', years);
    await openPage(panel, 'Dee Park');
    await panel.press('Notes', 'tab');
    await panel.says('week 0.');
    expect(await panel.text()).not.toContain(`week ${YEARS - 1}.`);
    const shown = () =>
      panel.page.evaluate(() => document.querySelectorAll('.timeline-note').length);
    for (let last = 0; last < YEARS;) {
      await panel.page.mouse.move(180, 600);
      await panel.page.mouse.wheel({ deltaY: 100_000 });
      await expect.poll(shown, { timeout: 20_000 }).toBeGreaterThan(last);
      last = await shown();
    }
    // Down there nothing is drawn before one comes to it, so it is not among what can be read.
    await waitForWords(panel.page, `week ${YEARS - 1}.`, '.timeline-note');
    await goHome(panel);
    // Seventeen times further down, each with what a busy machine adds.
  }, 120_000);
});

describe('notes by keyboard alone', () => {
  it('are written, formatted, ticked and edited again', async () => {
    const keys = new Keyboard(panel);
    await keys.press(/Eli Roth/);
    await keys.isAt('Eli Roth');
    await keys.tabTo('Next');
    await keys.arrowTo('Notes', 'ArrowRight');
    await keys.tabTo(/^Notes for/);
    await keys.type('Went well\n- [ ] send the slides');
    await keys.keys('Escape');
    await keys.isAt(/^Edit: Notes for/);
    await keys.tabTo('send the slides');
    await keys.keys('Space');
    await expect.poll(kept).toContain('session: Went well\n- [x] send the slides');
    await keys.tabTo(/^Edit: Notes for/, { back: true });
    await keys.keys('Enter');
    await keys.type(', all of them');
    await keys.keys('Control+Enter');
    await expect.poll(kept).toContain('session: Went well\n- [x] send the slides, all of them');
  });

  it('about coaching begin and end without a pointer', async () => {
    const keys = new Keyboard(panel);
    await keys.press('Coaching note');
    await keys.type('Ask, then wait');
    await keys.keys('Escape');
    await keys.isAt('Coaching note');
    await expect.poll(kept).toContain('coaching: Ask, then wait');
    await waitForWords(panel.page, 'Ask, then wait', '.timeline-note');
    await keys.choose(/^More: Coaching note,/, 'Delete note');
    await panel.says('Note deleted');
    await expect.poll(kept).not.toContain('coaching: Ask, then wait');
    await keys.keys('Control+z');
    await expect.poll(kept).toContain('coaching: Ask, then wait');
  });

  it('become wins', async () => {
    const keys = new Keyboard(panel);
    await capture('@Eli held the demo');
    await waitForWords(panel.page, 'held the demo', '.timeline-note');
    await keys.choose(/^More: Note,/, 'Make it a win');
    await waitForWords(panel.page, 'held the demo', '.timeline-note:has(.win-mark)');
    await keys.tabTo('All', { back: true });
    await keys.arrowTo('Wins', 'ArrowRight');
    await panel.saysNoMore('Ask, then wait');
  });
});

it('complained of nothing', () => {
  expect(panel.complaints).toEqual([]);
});
