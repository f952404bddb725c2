/**
 * A walk through every surface, in any language: first run, home, each part of a person's page, a
 * session being held and its close, settings, your data, search, popup, dashboard, the look back and
 * the card beside an event, all with something on them. Whoever walks looks at each in turn.
 */
import type { Frame, Page } from 'puppeteer-core';
import { nextOf } from '../support/demo-stage.ts';
import { followUp, goal, note, topic } from '../domain/record-builders.ts';
import { CalendarTab } from './calendar-tab.ts';
import type { Office } from './office.ts';
import { openPage } from './person-page.ts';
import { putRecords, stored } from './stored.ts';
import { Surface } from './surface.ts';

/** A surface as it is now. */
export interface View {
  readonly name: string;
  readonly page: Page | Frame;
}

/** What is done at each surface. */
export type Look = (view: View) => Promise<void>;

/** How many weeks Ana's focus is old: more than a few, for languages with three forms. */
export const FOCUS_WEEKS = 5;

const DASHBOARD = ['time', 'kept', 'talk', 'people', 'search', 'settings', 'team'] as const;

/** Walks; gives what any of the surfaces complained of. */
export async function walkSurfaces(office: Office, look: Look): Promise<string[]> {
  const panel = await office.settle(({ page }, name) => look({ name, page }));
  await write(office, panel.page);
  await holdNow(office, panel);
  const complaints = [
    panel.complaints,
    await walkPanel(office, panel, look),
    await walkPopup(office, look),
    await walkTabs(office, panel.page, look),
    await walkCalendar(office, look),
  ];
  return complaints.flat();
}

async function walkPanel({ say }: Office, panel: Surface, look: Look): Promise<string[]> {
  const { page } = panel;
  const looked = (name: string) => look({ name, page });
  await panel.unfoldTo('Maximiliane');
  await looked('home');
  await openPage(panel, 'Ana Ruiz');
  await looked('the page of Ana Ruiz');
  for (const tab of ['person_notes', 'person_growth', 'person_historyTab']) {
    await panel.press(say(tab), 'tab');
    if (tab === 'person_notes') await panel.says('Zephyrea');
    if (tab === 'person_growth') await panel.says('Fomalhaut');
    if (tab === 'person_historyTab') await panel.says(say('person_past'));
    await looked(`her ${tab}`);
  }
  await panel.press(say('person_more'));
  await panel.find(say('pause_menu'), 'menuitem');
  await looked('the menu of a person');
  await panel.press(say('pause_menu'), 'menuitem');
  await panel.find(say('ui_cancel'));
  await looked('a dialog');
  await panel.press(say('ui_cancel'));
  await panel.press(say('ui_back'));
  await panel.press(say('settings_title'));
  await panel.says(say('settings_account_title'));
  await looked('settings');
  await panel.press(say('yourData_open'));
  await panel.find(say('yourData_title'), 'heading');
  await looked('your data');
  await panel.press(say('ui_back'));
  await panel.press(say('ui_back'));
  await panel.press(say('search_title'));
  await panel.page.keyboard.type('zephyrea');
  await panel.says('Zephyrea');
  await looked('search');
  await panel.press(say('ui_back'));
  await openPage(panel, 'Chi Tran');
  await looked('the page of Chi Tran');
  await panel.press(say('live_start', 'Chi'));
  await panel.page.waitForSelector('.live-speaker');
  await looked('a session');
  await panel.page.keyboard.press('c');
  await panel.find(say('close_finish'));
  await looked('the close of a session');
  await panel.press(say('close_finish'));
  await panel.page.waitForSelector('.toast');
  await looked('what was just done');
  await panel.press(say('ui_back'));
  return panel.complaints;
}

async function walkPopup({ session, team }: Office, look: Look): Promise<string[]> {
  const popup = new Surface(await session.openPopup());
  await popup.says(team.next.person.name.split(' ')[0] ?? '');
  await popup.page.keyboard.type('@');
  await popup.page.waitForSelector('::-p-aria([role="option"])');
  await look({ name: 'the popup', page: popup.page });
  await popup.page.keyboard.press('Backspace');
  await popup.page.close();
  return popup.complaints;
}

async function walkTabs({ session, say }: Office, panel: Page, look: Look): Promise<string[]> {
  const dashboard = new Surface(await session.page('dashboard.html', 1200));
  for (const view of DASHBOARD) {
    const name = say(`dashboard_${view}`);
    await dashboard.press(name, 'link');
    await dashboard.find(name, 'heading');
    await dashboard.page.waitForSelector('.loading-bar', { hidden: true });
    await look({ name: `the dashboard, ${view}`, page: dashboard.page });
  }
  await dashboard.page.close();
  const ana = (await stored(panel, 'people')).find(({ name }) => name === 'Ana Ruiz');
  const back = new Surface(await session.page(`look-back.html?person=${ana?.id ?? ''}`, 900));
  await back.says('Capella');
  await look({ name: 'the look back', page: back.page });
  await back.page.close();
  return [...dashboard.complaints, ...back.complaints];
}

async function walkCalendar({ session, say, team }: Office, look: Look): Promise<string[]> {
  const tab = await CalendarTab.open(session);
  await tab.press(nextOf(team).eventId);
  await tab.says('Ana');
  await look({ name: 'the card, a line', page: await tab.card() });
  await tab.pressInCard(say('prep_always'));
  await tab.says(say('agenda_mine'));
  await look({ name: 'the card', page: await tab.card() });
  return tab.complaints;
}

/** Something on every list, in words of no language. */
async function write({ team }: Office, page: Page): Promise<void> {
  const people = await stored(page, 'people');
  const at = Temporal.Now.instant().epochMilliseconds;
  const ana = people.find(({ name }) => name === 'Ana Ruiz');
  if (!ana) throw new Error('Ana is not there.');
  const of = { account: team.me.email, personId: ana.id, createdAt: at, updatedAt: at };
  const since = Temporal.Now.plainDateISO().subtract({ weeks: FOCUS_WEEKS }).toString();
  await putRecords(page, 'agenda', [
    topic({ ...of, id: 'a', text: 'Aldebaran' }),
    topic({ ...of, id: 'b', text: 'Bellatrix', side: 'mine' }),
  ]);
  await putRecords(page, 'followUps', [
    followUp({ ...of, id: 'c', text: 'Capella', due: '2026-01-05' }),
    followUp({ ...of, id: 'd', text: 'Deneb', owner: 'them' }),
  ]);
  await putRecords(page, 'goals', [
    goal({ ...of, id: 'e', text: 'Umbriel', state: 'focus', since }),
    goal({ ...of, id: 'f', text: 'Fomalhaut' }),
    goal({ ...of, id: 'g', text: 'Gienah', state: 'achieved' }),
  ]);
  await putRecords(page, 'notes', [
    note({ ...of, id: 'h', text: 'Zephyrea' }),
    note({ ...of, id: 'i', text: 'Izar', personId: 'inbox' }),
  ]);
}

/** A session with Chi that runs. */
async function holdNow({ google, team, say }: Office, panel: Surface): Promise<void> {
  google.world.calendar(team.me.email).create({
    summary: '1:1 Chi / Mira',
    // Its last minutes have begun: one asks how to help.
    start: Temporal.Now.zonedDateTimeISO(team.next.start.timeZoneId).subtract({ minutes: 27 }),
    minutes: 30,
    guests: [{ email: 'chi.tran@northwind.example', name: 'Chi Tran' }],
  });
  await panel.press(say('sync_now'));
  await panel.says(say('live_start', 'Chi'));
}
