/** What is stored of people, and what a calendar does to them. */
import type { Page } from 'puppeteer-core';
import type { VisAVisSchema } from '../../utils/db/schema.ts';
import type { Office } from './office.ts';
import { stored, syncNow } from './stored.ts';
import type { Surface } from './surface.ts';

/** Somebody's record, alive or not, by the name it has now. */
export async function recordOf(
  page: Page,
  name: string,
): Promise<VisAVisSchema['people']['value'] | undefined> {
  return (await stored(page, 'people')).findLast((person) => person.name === name);
}

/** The notes and topics that are kept of somebody and not deleted, by their words. */
export async function keptOf(page: Page, name: string): Promise<string[]> {
  const id = (await recordOf(page, name))?.id;
  const [notes, topics] = await Promise.all([stored(page, 'notes'), stored(page, 'agenda')]);
  return [...notes, ...topics]
    .filter(({ personId, deletedAt }) => personId === id && deletedAt === undefined)
    .map(({ text }) => text)
    .toSorted();
}

/** Ends everything that is ahead with somebody, as a person does in Google Calendar. */
export async function endSeries(
  { google, team }: Office,
  panel: Surface,
  email: string,
): Promise<void> {
  const calendar = google.world.calendar(team.me.email);
  const now = Temporal.Now.instant().epochMilliseconds;
  const ahead = team.events.filter(
    ({ counterpart, status, span }) =>
      counterpart === email &&
      status !== 'cancelled' &&
      !span.allDay &&
      span.start.epochMilliseconds > now,
  );
  for (const { id, seriesId } of ahead) if (seriesId === undefined) calendar.cancel(id);
  for (const id of new Set(ahead.flatMap(({ seriesId }) => seriesId ?? []))) {
    calendar.deleteSeries(id);
  }
  await syncNow(panel, team.me.email);
}
