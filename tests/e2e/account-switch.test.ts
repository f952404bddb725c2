import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from './office.ts';
import { expectTruth, stored, storedMeetings } from './stored.ts';
import type { Surface } from './surface.ts';

let office: Office;
let panel: Surface;
let work: string;
let home: string;
beforeAll(async () => {
  office = await openOffice();
  work = office.team.me.email;
  home = office.team.privateSelf.email;
  panel = await office.settle();
});
afterAll(() => office.close());

/** What is kept of an account. */
async function kept(account: string) {
  const people = await stored(panel.page, 'people');
  return {
    people: people.filter((person) => person.account === account),
    meetings: await storedMeetings(panel.page, account),
  };
}

describe('another account', () => {
  it('shows its own people and no others', async () => {
    const before = await kept(work);
    expect(before.people).toHaveLength(office.people.length);
    await panel.press('Settings');
    await office.signIn(panel, 'Use another account', { account: home });
    await panel.says(`Connected as ${home}.`);
    await panel.press('Back');
    await panel.says('Synced');
    await panel.says('Sam Iyer');
    const text = await panel.text();
    for (const { name } of office.people) expect(text).not.toContain(name);
    await expectTruth(panel.page, office.google.world.calendar(home));
    const meetings = await storedMeetings(panel.page, home);
    expect([...new Set(meetings.map(({ counterpart }) => counterpart))]).toEqual([
      'sam.tandem@gmail.com',
    ]);
    expect(await kept(work)).toEqual(before);
  });

  it('leaves the first as it was, for the way back', async () => {
    const before = { work: await kept(work), home: await kept(home) };
    await panel.press('Settings');
    await office.signIn(panel, 'Use another account', { account: work });
    await panel.says(`Connected as ${work}.`);
    await panel.press('Back');
    await panel.says('Synced');
    await panel.saysNoMore('Sam Iyer');
    for (const { name } of office.people) await panel.unfoldTo(name);
    await expectTruth(panel.page, office.google.world.calendar(work));
    const after = await kept(work);
    expect(after.people).toEqual(before.work.people);
    expect(after.meetings.map(({ id, start }) => [id, start])).toEqual(
      before.work.meetings.map(({ id, start }) => [id, start]),
    );
    expect(await kept(home)).toEqual(before.home);
    expect(panel.complaints).toEqual([]);
  });
});
