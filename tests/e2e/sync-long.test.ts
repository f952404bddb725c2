import { setTimeout as pass } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gate } from '../fake-google/faults.ts';
import { buildExtension } from '../support/build-extension.ts';
import { ENGINES, enginesOnDisk, type Engine } from './engines.ts';
import { openOffice, type Office } from './office.ts';
import { expectTruth, stored, syncStateOf } from './stored.ts';
import { Surface } from './surface.ts';

const EVENTS = { path: '/calendar/' };

/** What it all takes: 25 seconds for a reply that does not come, and four that take their time. */
const AT_LEAST = 90_000;
const REPLY_TAKES = 17_000;

/** The number of events the panel says it has read so far. */
async function eventsRead(panel: Surface): Promise<number> {
  await panel.says('events so far');
  const [, events = ''] = /calendar: ([\d,]+) events so far/.exec(await panel.text()) ?? [];
  return Number(events.replaceAll(',', ''));
}

async function answerSlowly({ arrived, release }: Gate): Promise<void> {
  await arrived;
  await pass(REPLY_TAKES);
  release();
}

describe('a first reading that takes a minute and a half', () => {
  const offices = new Map<Engine['name'], Office>();
  beforeAll(async () => {
    // Once for both.
    await buildExtension();
    await Promise.all(
      ENGINES.map(async ({ name, args }) => {
        const office = await openOffice({ args });
        offices.set(name, office);
        // Three pages of events, between a bell that lists all series and one that is silent.
        office.google.pages.size = Math.ceil(office.team.events.length / 2.5);
      }),
    );
  });
  afterAll(() => Promise.all([...offices.values()].map((office) => office.close())));

  it.concurrent.each(ENGINES)(
    'ends well on $name, seen or unseen',
    async ({ name }) => {
      const office = offices.get(name);
      if (!office) throw new Error(`There is no office on ${name}.`);
      const { google, team } = office;
      const hold = (): Gate => google.faults.hold(EVENTS);
      const [lost, bell, ...pages] = [hold(), hold(), hold(), hold(), hold()];
      const welcome = await office.welcome();
      await welcome.press('Next');
      await office.signIn(welcome, 'Continue with Google');
      await welcome.says('Connected as');

      // A worker that owes an open page an answer lives on: here nobody looks. The longest it can be
      // with nothing to do is when a reply does not come, and then takes its time: 42 seconds.
      await welcome.page.close();
      await lost.abandoned;
      await answerSlowly(bell);

      const panel = new Surface(await office.session.page('sidepanel.html'));
      await panel.press('Next');
      await panel.says('Reading your calendar…');
      const told: number[] = [];
      for (const [index, page] of pages.entries()) {
        await page.arrived;
        if (index > 0) told.push(await eventsRead(panel));
        expect(await stored(panel.page, 'meetings')).toEqual([]);
        await answerSlowly(page);
      }
      for (const person of office.people) await panel.says(person.name);
      const ended = Temporal.Now.instant().epochMilliseconds;

      const [first = 0, second = 0] = told;
      expect(first).toBeGreaterThan(0);
      expect(second).toBeGreaterThan(first);
      // Nothing that was answered was asked again: one worker has lived from beginning to end.
      const asked = [...google.requests].filter(({ path }) => path.startsWith(EVENTS.path));
      expect(asked.map(({ status }) => status)).toEqual(['lost', 200, 200, 200, 200, 200]);
      const begun = asked[0]?.at.epochMilliseconds ?? ended;
      expect(ended - begun).toBeGreaterThan(AT_LEAST);
      await panel.press('All are reports');
      await panel.press('Done');
      await panel.says('Synced');
      await expectTruth(panel.page, google.world.calendar(team.me.email));
      expect(await syncStateOf(panel.page, team.me.email)).not.toHaveProperty('lastTrouble');
      expect(await stored(panel.page, 'syncPages')).toEqual([]);
      expect(enginesOnDisk(office.session)).toEqual([name]);
      expect([...welcome.complaints, ...panel.complaints]).toEqual([]);
    },
    // Twice what the replies take: two browsers may share a slow machine.
    2 * AT_LEAST,
  );
});
