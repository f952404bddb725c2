import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followUp, goal, note, ownQuestion, session, topic } from '../domain/record-builders.ts';
import { Keyboard } from './by-keyboard.ts';
import { openOffice, zoneAwayFromMidnight, type Office } from './office.ts';
import { goHome } from './person-page.ts';
import { putRecords, stored } from './stored.ts';
import type { Surface } from './surface.ts';

const DAY = 24 * 3_600_000;
const FIELD = 'Search everything you have written';

let office: Office;
let panel: Surface;
beforeAll(async () => {
  office = await openOffice({ zone: zoneAwayFromMidnight() });
  panel = await office.settle();
  await fill();
});
afterAll(async () => {
  await office.close();
});

/** Writes two years of a manager's words, as they lie on disk. */
async function fill(): Promise<void> {
  const people = new Map((await stored(panel.page, 'people')).map(({ id, name }) => [name, id]));
  const now = Temporal.Now.instant().epochMilliseconds;
  const about = (name: string, id: string, daysAgo: number) => ({
    account: office.team.me.email,
    personId: people.get(name) ?? 'inbox',
    id,
    createdAt: now - daysAgo * DAY,
    updatedAt: now - daysAgo * DAY,
  });
  const ana = 'Ana Ruiz';
  const ben = 'Ben Okafor';
  await putRecords(panel.page, 'notes', [
    note({
      ...about(ana, 'cafe', 3),
      kind: 'session',
      text: 'Talked in the CAFÉ about the résumé.',
    }),
    note({ ...about(ben, 'cafe-2', 60), text: 'Met at the café, wants to lead the migration' }),
    note({ ...about(ben, 'cafe-3', 400), kind: 'coaching', text: 'The old cafe closed' }),
    note({ ...about(ana, 'cjk', 5), text: '来週の評価面談について話した' }),
    note({ ...about('Nobody', 'inboxed', 1), text: 'Café vouchers for the team' }),
    ...Array.from({ length: 200 }, (_, at) =>
      note({ ...about(ana, `week-${at}`, 7 * at), text: `Week ${at}: on-call and the roadmap` }),
    ),
  ]);
  await putRecords(panel.page, 'agenda', [
    topic({ ...about(ana, 'topic', 10), text: 'The café budget', side: 'mine' }),
  ]);
  await putRecords(panel.page, 'followUps', [
    followUp({ ...about(ben, 'promise', 2), text: 'Ask the café about Friday' }),
  ]);
  await putRecords(panel.page, 'goals', [
    goal({ ...about(ana, 'need', 30), text: 'Saying no', nextStep: 'Decline one café chat' }),
  ]);
  const { id: _, ...whose } = about(ben, '', 500);
  await putRecords(panel.page, 'sessions', [
    session({
      ...whose,
      meetingId: 'answered',
      startedAt: now - 500 * DAY,
      help: { asked: 'yes', answer: 'Speak for me in the cafe round' },
    }),
  ]);
  const { account } = whose;
  await putRecords(panel.page, 'questions', [
    ownQuestion({
      account,
      id: 'mine',
      createdAt: now - 600 * DAY,
      text: 'What does a café teach?',
    }),
  ]);
}

/** What was found, as whom it is about and the words that are marked. */
async function hits(): Promise<string[]> {
  return panel.page.$$eval('.search-hit', (all) =>
    all.map((hit) => {
      const what = hit.querySelector('.search-hit-what')?.textContent ?? '';
      const marks = [...hit.querySelectorAll('mark')].map(({ textContent }) => textContent);
      return `${what}: ${marks.join(' + ')}`;
    }),
  );
}

async function expectHits(expected: readonly string[]): Promise<void> {
  await expect.poll(hits, { timeout: 20_000 }).toEqual(expected);
}

const CAFES = [
  'Inbox · Quick note: Café',
  'Ben Okafor · Follow-up: café',
  'Ana Ruiz · Session note: CAFÉ',
  'Ana Ruiz · Topic: café',
  'Ana Ruiz · Next step: café',
  'Ben Okafor · Quick note: café',
  'Ben Okafor · Coaching note: cafe',
  'Ben Okafor · How you can help: cafe',
  'Your own question: café',
];

// One story in order: somebody looks for what was once said in a café.
describe('searching by mouse', () => {
  it('finds as one types, whatever the accents and capitals, and shows the words around', async () => {
    await panel.press('Search');
    await panel.says('Finds whatever you have written');
    await panel.write(FIELD, 'caf', 'combobox');
    await panel.says('9 found');
    await panel.page.keyboard.type('e');
    await expectHits(CAFES);
    await panel.says('Talked in the CAFÉ about the résumé.');
  });

  it('finds words of any language, and words in quotes just so', async () => {
    await panel.press('Clear');
    await panel.write(FIELD, '評価', 'combobox');
    await expectHits(['Ana Ruiz · Quick note: 評価']);
    await panel.replace(FIELD, '"lead the migration"', 'combobox');
    await expectHits(['Ben Okafor · Quick note: lead the migration']);
    await panel.replace(FIELD, '"the lead migration"', 'combobox');
    await panel.says('Nothing found for');
    await panel.says('Fewer words, or parts of them, find more.');
  });

  it('is held to a person, a kind and a time, and says so where that keeps all out', async () => {
    await panel.replace(FIELD, 'cafe', 'combobox');
    await panel.choose('About whom', 'Ben Okafor');
    await expectHits(CAFES.filter((hit) => hit.startsWith('Ben')));
    await panel.choose('From when', 'Last 3 months');
    await expectHits(['Ben Okafor · Follow-up: café', 'Ben Okafor · Quick note: café']);
    await panel.choose('Kind', 'Coaching notes');
    await panel.says('Only a part of what you have written was searched');
    await panel.press('Search everything');
    await expectHits(CAFES);
  });

  it('shows more of many, and opens the place of a hit, however old it is', async () => {
    await panel.replace(FIELD, 'week 199', 'combobox');
    await expectHits(['Ana Ruiz · Quick note: Week + 199']);
    await panel.replace(FIELD, 'roadmap', 'combobox');
    await panel.says('200 found');
    await panel.press('Show more');
    await expect.poll(async () => (await hits()).length).toBe(60);
    await panel.replace(FIELD, 'week 199', 'combobox');
    await panel.pressWords('199', '.search-hit');
    await panel.find('Ana Ruiz', 'heading');
    await panel.page.waitForFunction(
      () => document.activeElement?.getAttribute('data-record') === 'week-199',
    );
    await goHome(panel);
  });

  it('leads to an answer in its session, and to a question of one’s own in Settings', async () => {
    const sought = (id: string) =>
      panel.page.waitForFunction(
        (record) => document.activeElement?.getAttribute('data-record') === record,
        {},
        id,
      );
    await panel.press('Search');
    await panel.replace(FIELD, 'speak for me', 'combobox');
    await expectHits(['Ben Okafor · How you can help: Speak + for + me']);
    await panel.page.keyboard.press('Enter');
    await panel.find('Ben Okafor', 'heading');
    await sought('answered');
    await goHome(panel);
    await panel.press('Search');
    await panel.choose('Kind', 'Your own questions');
    await panel.replace(FIELD, 'cafe', 'combobox');
    await expectHits(['Your own question: café']);
    await panel.page.keyboard.press('Enter');
    await panel.find('Your own questions', 'heading');
    await sought('mine');
    await panel.press('Back');
    await panel.press('Search');
    await panel.choose('Kind', 'Everything');
    await panel.replace(FIELD, 'week 199', 'combobox');
    await panel.press('Back');
    await panel.find('Today', 'heading');
  });

  it('keeps what was typed for the next look', async () => {
    await panel.press('Search');
    const field = await panel.find(FIELD, 'combobox');
    expect(await field.evaluate((each) => each instanceof HTMLInputElement && each.value)).toBe(
      'week 199',
    );
    await panel.press('Clear');
    await panel.press('Back');
    await panel.find('Today', 'heading');
  });
});

describe('searching by keyboard alone', () => {
  it('begins with a slash, moves by arrows, and Enter opens the place', async () => {
    const keys = new Keyboard(panel);
    await keys.keys('/');
    await keys.isAt(FIELD);
    await keys.type('café');
    await expectHits(CAFES);
    await keys.keys('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    await panel.find('Ana Ruiz', 'heading');
    await panel.page.waitForFunction(
      () => document.activeElement?.getAttribute('data-record') === 'topic',
    );
  });

  it('leads to a goal, and to a line of the inbox', async () => {
    const keys = new Keyboard(panel);
    await keys.keys('Escape');
    await keys.keys('/');
    await keys.isAt(FIELD);
    await keys.keys('Control+a');
    await keys.type('decline chat');
    await expectHits(['Ana Ruiz · Next step: Decline + chat']);
    await keys.keys('Enter');
    await panel.find('Ana Ruiz', 'heading');
    await panel.page.waitForFunction(
      () => document.activeElement?.getAttribute('data-record') === 'need',
    );
    await keys.keys('Escape', '/');
    await keys.isAt(FIELD);
    await keys.keys('Control+a');
    await keys.type('vouchers');
    await expectHits(['Inbox · Quick note: vouchers']);
    await keys.keys('Enter');
    await keys.isAt('Café vouchers for the team');
  });

  it('is held to one person by keys, and is left by Escape', async () => {
    const keys = new Keyboard(panel);
    await keys.keys('/');
    await keys.isAt(FIELD);
    await keys.keys('Control+a');
    await keys.type('cafe');
    await keys.tabTo('About whom');
    await keys.type('Ana');
    await expectHits(CAFES.filter((hit) => hit.startsWith('Ana')));
    await keys.tabTo(FIELD, { back: true });
    await keys.keys('Escape');
    await panel.says('Finds whatever you have written');
    await keys.keys('Escape');
    await panel.find('Today', 'heading');
  });

  it('finds at once what another surface writes', async () => {
    const keys = new Keyboard(panel);
    await keys.keys('/');
    await keys.isAt(FIELD);
    await keys.type('zebra');
    await panel.says('Nothing found for');
    const popup = await office.session.openPopup();
    await popup.waitForFunction(() => document.activeElement?.matches('input'));
    await popup.keyboard.type('@Ana drew a zebra\n');
    await panel.says('1 found');
    await popup.close();
  });
});

it('complained of nothing', () => {
  expect(panel.complaints).toEqual([]);
});
