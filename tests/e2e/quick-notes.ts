/** Quick notes in the real popup, and what is stored of them. */
import type { Page } from 'puppeteer-core';
import type { Office } from './office.ts';
import { stored } from './stored.ts';
import { Surface } from './surface.ts';

/** The popup's field. */
export const QUICK_NOTE = 'Quick note';

/** The real popup, ready to be typed into. */
export async function openQuickNote({ session }: Office): Promise<Surface> {
  const popup = new Surface(await session.openPopup());
  await popup.page.waitForFunction(() => document.activeElement?.matches('input'));
  return popup;
}

/** Writes a line and saves it by the button beside what it says it will become. */
export async function save(popup: Surface, line: string, becomes: string): Promise<void> {
  await popup.write(QUICK_NOTE, line, 'combobox');
  await popup.says(becomes);
  await popup.press('Save');
}

/** Every line that was captured and not taken back, as its place, kind and words. */
export async function captured(page: Page): Promise<string[]> {
  const people = new Map((await stored(page, 'people')).map(({ id, name }) => [id, name]));
  const [notes, topics, followUps] = await Promise.all([
    stored(page, 'notes'),
    stored(page, 'agenda'),
    stored(page, 'followUps'),
  ]);
  return [
    ...notes.map((note) => ({ ...note, what: note.kind })),
    ...topics.map((topic) => ({ ...topic, what: `topic of ${topic.side}` })),
    ...followUps.map((each) => ({ ...each, what: `follow-up of ${each.owner}` })),
  ]
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map(({ personId, what, text }) => `${people.get(personId) ?? personId}, ${what}: ${text}`)
    .toSorted();
}
