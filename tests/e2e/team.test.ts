import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from './office.ts';
import { expectTruth, storedMeetings, syncStateOf } from './stored.ts';
import type { Surface } from './surface.ts';
import { fatesOf, sentenceOf } from './true-fates.ts';

let office: Office;
let panel: Surface;
let account: string;
beforeAll(async () => {
  office = await openOffice();
  account = office.team.me.email;
  panel = await office.settle();
});
afterAll(() => office.close());

/** Opens somebody's page by the row in the list of people. */
async function openPage(name: string): Promise<void> {
  await panel.unfoldTo(name);
  await panel.pressWords(name, '.person-row');
  await panel.find(name, 'heading');
}

/** What each dot of a person's page says, in the words of {@link TrueFate}. */
async function dots(): Promise<string[]> {
  const words = await panel.page.$$eval('[role="listbox"] [role="option"]', (options) =>
    options.map((option) => option.getAttribute('aria-label') ?? ''),
  );
  return words.map((each) => {
    if (each.includes('moved from')) return 'moved';
    if (each.includes('shortened from')) return 'shortened';
    if (each.includes('lengthened from')) return 'lengthened';
    if (each.endsWith('cancelled')) return 'cancelled';
    return each.endsWith('declined') ? 'declined' : 'kept';
  });
}

describe('the seeded team', () => {
  it('is stored with every session there is, and no other', async () => {
    await expectTruth(panel.page, office.google.world.calendar(account));
    expect((await storedMeetings(panel.page, account)).length).toBeGreaterThan(100);
    expect((await syncStateOf(panel.page, account)).unreadable).toBe(0);
  });

  it('has as cancelled what somebody cancelled, and nothing else', async () => {
    const gone = ['cancelled', 'invitation-removed'];
    const slots = office.google.world.log
      .of({ calendar: account })
      .filter(({ kind }) => gone.includes(kind))
      .map(({ originalStart, from }) => originalStart ?? from?.start)
      .map((at) => (at instanceof Temporal.ZonedDateTime ? at.epochMilliseconds : at));
    const cancelled = (await storedMeetings(panel.page, account)).filter(
      ({ status }) => status === 'cancelled',
    );
    expect(cancelled.length).toBeGreaterThan(3);
    for (const { originalStart, start } of cancelled) {
      expect(slots).toContain(originalStart ?? start);
    }
  });

  it('is shown with everybody, and with nothing of the other events', async () => {
    const pages: string[] = [];
    for (const { name } of office.people) await panel.unfoldTo(name);
    pages.push(await panel.text());
    for (const { name } of office.people) expect(pages[0]).toContain(name);
    for (const { name } of office.people) {
      await openPage(name);
      await panel.unfoldTo(name);
      pages.push(await panel.text());
      await panel.press('Back');
      await panel.says('Synced');
    }
    await panel.press('Settings');
    await panel.says('Left out');
    pages.push(await panel.text());
    await panel.press('Back');
    await panel.says('Synced');
    const asked = new Set(
      office.team.events.flatMap(({ verdict, summary }) => (verdict === 'no' ? [] : [summary])),
    );
    const clutter = new Set(
      office.team.events.flatMap(({ summary }) => (asked.has(summary) ? [] : [summary])),
    );
    expect(clutter.size).toBeGreaterThan(10);
    for (const title of clutter) {
      for (const text of pages) expect(text).not.toMatch(new RegExp(`^.*\\b${title}\\b`, 'm'));
    }
  });

  it('tells of each person what became of the last sessions', async () => {
    const seen: string[] = [];
    for (const { name, email } of office.people) {
      const truth = fatesOf(office.google.world, office.team, email, Temporal.Now.instant());
      await openPage(name);
      await panel.says(sentenceOf(truth));
      seen.push(sentenceOf(truth));
      expect([name, ...(await dots())]).toEqual([name, ...truth]);
      await panel.press('Back');
      await panel.says('Synced');
    }
    expect(new Set(seen).size).toBeGreaterThan(4);
  });
});
