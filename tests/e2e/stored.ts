/**
 * What the extension has stored, read by one of its own pages, and what the local Google's
 * calendar says should be there: found by simple means, with no code of the product.
 */
import type { Frame, Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import type { SyncState } from '../../utils/domain/types.ts';
import type { StoreName, VisAVisSchema } from '../../utils/db/schema.ts';
import type { Calendar } from '../fake-google/calendar.ts';
import { truthOf, type TrueEvent } from '../fake-google/seed-truth.ts';
import type { Surface } from './surface.ts';

const DATABASE: string = 'vis-a-vis';

/** Everything in one store of the database, in the order of its keys. */
export async function stored<Store extends StoreName>(
  page: Page | Frame,
  store: Store,
): Promise<VisAVisSchema[Store]['value'][]> {
  const all = await page.evaluate(
    (database, name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.addEventListener('error', () => reject(new Error('It does not open.')));
        opening.addEventListener('success', () => {
          const asking = opening.result.transaction(name).objectStore(name).getAll();
          asking.addEventListener('error', () => reject(new Error('It cannot be read.')));
          asking.addEventListener('success', () => {
            opening.result.close();
            resolve(asking.result);
          });
        });
      }),
    DATABASE,
    store,
  );
  return all as VisAVisSchema[Store]['value'][];
}

/** Puts records into a store as a sync would, and tells every surface. */
export async function putRecords<Store extends StoreName>(
  page: Page,
  into: Store,
  records: readonly VisAVisSchema[Store]['value'][],
): Promise<void> {
  await page.evaluate(
    (database, name, values) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.addEventListener('error', () => reject(new Error('It does not open.')));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction(name, 'readwrite');
          for (const value of values) writing.objectStore(name).put(value);
          writing.addEventListener('abort', () => reject(new Error('It cannot be written.')));
          writing.addEventListener('complete', () => {
            opening.result.close();
            new BroadcastChannel('vis-a-vis.changes').postMessage({ stores: [name] });
            resolve();
          });
        });
      }),
    DATABASE,
    into,
    records,
  );
}

/** Every value of every store of every database, and of `storage.local`, as one text. */
export async function everythingKept(page: Page): Promise<string> {
  const stores = [
    ...(['meetings', 'changes', 'series', 'people', 'answers', 'explanations'] as const),
    ...(['notes', 'syncPages', 'syncState', 'meta'] as const),
  ];
  const kept = await Promise.all(stores.map((store) => stored(page, store)));
  const others = await page.evaluate(async (database) => {
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    if (databases.some((name) => name !== database)) throw new Error('There are more databases.');
    return [await chrome.storage.local.get(), Object.entries(localStorage)];
  }, DATABASE);
  return JSON.stringify([kept, others]);
}

/** An account's sessions, by start. */
export async function storedMeetings(page: Page, account: string): Promise<Meeting[]> {
  const all = await stored(page, 'meetings');
  return all
    .filter((meeting) => meeting.account === account)
    .toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

/** How far an account's sync has come. */
export async function syncStateOf(page: Page, account: string): Promise<SyncState> {
  const found = (await stored(page, 'syncState')).find((state) => state.account === account);
  if (!found) throw new Error(`The calendar of ${account} was never read.`);
  return found;
}

/** Presses "Sync now" and waits until a reading has succeeded after it. */
export async function syncNow(panel: Surface, account: string): Promise<void> {
  const before = (await syncStateOf(panel.page, account)).lastGoodLocal ?? 0;
  await panel.press('Sync now');
  // Not by `expect.poll`, which runs inside of tests only: stages are set before them, too.
  await vi.waitFor(
    async () =>
      expect((await syncStateOf(panel.page, account)).lastGoodLocal).toBeGreaterThan(before),
    { timeout: 20_000 },
  );
}

/** One line a meeting, to compare two lists of them by eye. */
function line(verdict: string, counterpart: string, start: number, end: number): string {
  const from = Temporal.Instant.fromEpochMilliseconds(start).toString();
  return `${from} ${(end - start) / 60_000} min ${verdict} ${counterpart}`;
}

/** The living one-on-ones and maybes in a list of events of the local Google, a line each. */
function trueLines(events: readonly TrueEvent[]): string[] {
  const lines = events.flatMap(({ verdict, status, span, counterpart, summary }) => {
    if (verdict === 'no' || status === 'cancelled' || span.allDay) return [];
    // A tagged maybe is one of a hidden or cut guest list: nobody can say who the other is.
    const isOpen = verdict === 'maybe' && /1:1|#o3|one-on-one/.test(summary ?? '');
    const { start, end } = span;
    const other = isOpen ? '' : (counterpart ?? '');
    return [line(verdict, other, start.epochMilliseconds, end.epochMilliseconds)];
  });
  return lines.toSorted();
}

/** The same of what is stored of a window of time. */
function storedLines(meetings: readonly Meeting[], from: number): string[] {
  return meetings
    .filter(({ status, end }) => status !== 'cancelled' && end > from)
    .map(({ verdict, why, counterpart, start, end }) =>
      line(verdict, why === 'guests-unknown-tagged' ? '' : counterpart, start, end),
    )
    .toSorted();
}

/** What was read last is what the calendar shows now: every session, no more and no fewer. */
export async function expectTruth(page: Page, calendar: Calendar): Promise<void> {
  const { window } = await syncStateOf(page, calendar.email);
  if (!window) throw new Error('Nothing has been read.');
  const [from, until] = [window.from, window.to].map((at) =>
    Temporal.Instant.fromEpochMilliseconds(at),
  );
  const truth = truthOf(calendar, { from, until }, Temporal.Now.instant());
  const meetings = await storedMeetings(page, calendar.email);
  expect(storedLines(meetings, window.from)).toEqual(trueLines(truth));
  expect(new Set(meetings.map(({ id }) => id)).size).toBe(meetings.length);
}
