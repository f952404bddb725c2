import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Keyboard } from './by-keyboard.ts';
import { openOffice, zoneAwayFromMidnight, type Office } from './office.ts';
import { choose, openPage } from './person-page.ts';
import { stored } from './stored.ts';
import type { Surface } from './surface.ts';

const zone = zoneAwayFromMidnight();

let office: Office;
let panel: Surface;
beforeAll(async () => {
  office = await openOffice({ zone });
  panel = await office.settle();
});
afterAll(async () => {
  await office.close();
});

/** What is stored of a need or goal. */
async function kept(text: string) {
  return (await stored(panel.page, 'goals')).find((each) => each.text === text);
}

/** Waits until needs and goals are in these states. */
async function expectStates(states: Readonly<Record<string, string>>): Promise<void> {
  await expect
    .poll(async () =>
      Object.fromEntries(
        (await stored(panel.page, 'goals'))
          .filter(({ text }) => text in states)
          .map(({ text, state }) => [text, state]),
      ),
    )
    .toEqual(states);
}

/** The text kept in a field of somebody's. */
async function strengths(name: string): Promise<string | undefined> {
  return (await stored(panel.page, 'people')).find((each) => each.name === name)?.strengths;
}

// One story in order: Ana's one focus.
describe('growth by mouse', () => {
  it('begins with one focus, and asks for the next step', async () => {
    await openPage(panel, 'Ana Ruiz');
    await panel.press('Growth', 'tab');
    await panel.says('One need at a time');
    await panel.press('Choose a focus');
    await panel.page.keyboard.type('Saying no\n');
    await panel.says('One focus · since this week');
    await panel.page.waitForFunction(
      () => document.activeElement?.getAttribute('aria-label') === 'Next step, in Ana’s words',
    );
    await panel.page.keyboard.type('Ask what it is for');
    await expect.poll(async () => (await kept('Saying no'))?.nextStep).toBe('Ask what it is for');
    await panel.press('Add evidence');
    await panel.page.keyboard.type('Declined two requests\n');
    await expect
      .poll(async () => (await kept('Saying no'))?.evidence)
      .toEqual([{ at: Temporal.Now.plainDateISO(zone).toString(), text: 'Declined two requests' }]);
  });

  it('asks which to park when another need is to be the focus', async () => {
    await panel.pressWords('Parked');
    await panel.press('Add a need');
    await panel.page.keyboard.type('Delegating\n');
    await choose(panel, 'More for “Delegating”', 'Make it the focus');
    await panel.says('Only one focus: which one is parked?');
    await panel.pressWords('Park “Delegating”', 'dialog[open]');
    await panel.press('Park');
    await panel.saysNoMore('Only one focus: which one is parked?');
    await expectStates({ 'Saying no': 'focus', Delegating: 'parked' });
    await choose(panel, 'More for “Delegating”', 'Make it the focus');
    await panel.press('Park');
    await expectStates({ 'Saying no': 'parked', Delegating: 'focus' });
    await panel.press('Undo');
    await expectStates({ 'Saying no': 'focus', Delegating: 'parked' });
  });

  it('is looked at again on a day, and achieved', async () => {
    await panel.pressWords('Look at it again', '.focus-when');
    await panel.replace('Look at it again', 'in 6 weeks');
    await panel.press('Done');
    const day = Temporal.Now.plainDateISO(zone).add({ weeks: 6 }).toString();
    await expect.poll(async () => (await kept('Saying no'))?.reviewOn).toBe(day);
    await choose(panel, 'More for the focus', 'Achieved');
    await panel.says('Choose a focus');
    await expectStates({ 'Saying no': 'achieved', Delegating: 'parked' });
    await panel.pressWords('Achieved and dropped');
    await panel.press('Take it up again: “Saying no”');
    await expectStates({ 'Saying no': 'parked' });
  });

  it('keeps living texts, folded, with their first words in sight', async () => {
    await panel.pressWords('Strengths');
    await panel.write('Strengths', 'Explains hard things');
    await expect.poll(() => strengths('Ana Ruiz')).toBe('Explains hard things');
    await panel.page.reload();
    await panel.says('Synced');
    await openPage(panel, 'Ana Ruiz');
    await panel.press('Growth', 'tab');
    await panel.says('Explains hard things');
    await panel.press('Back');
  });
});

describe('growth by keyboard alone', () => {
  it('has one focus, evidence, a review, and a question when it changes', async () => {
    const keys = new Keyboard(panel);
    await keys.press(/Ben Okafor/);
    await keys.isAt('Ben Okafor');
    await keys.tabTo('Next');
    await keys.arrowTo('Growth', 'ArrowRight');
    await keys.press('Choose a focus');
    await keys.type('Writing shorter\n');
    await keys.isAt('Next step, in Ben’s words');
    await keys.type('One page at most');
    await expect
      .poll(async () => (await kept('Writing shorter'))?.nextStep)
      .toBe('One page at most');
    await keys.press('Add evidence');
    await keys.type('The brief fitted on a page\n');
    await keys.keys('Escape');
    await expect.poll(async () => (await kept('Writing shorter'))?.evidence.length).toBe(1);
    await keys.press(/^Parked/);
    await keys.press('Add a need');
    await keys.type('Speaking up\n');
    await keys.keys('Escape');
    await keys.tabTo('Need: Speaking up', { back: true });
    await keys.choose('More for “Speaking up”', 'Make it the focus');
    await panel.says('Only one focus: which one is parked?');
    await keys.press('Park');
    await expectStates({ 'Writing shorter': 'parked', 'Speaking up': 'focus' });
  });

  it('is reviewed, achieved and taken back; texts are written', async () => {
    const keys = new Keyboard(panel);
    await keys.press(/^Look at it again: .*Speaking up/);
    await keys.isAt('Look at it again');
    await keys.keys('Control+a');
    await keys.type('in 2 weeks');
    await keys.keys('Enter');
    const day = Temporal.Now.plainDateISO(zone).add({ weeks: 2 }).toString();
    await expect.poll(async () => (await kept('Speaking up'))?.reviewOn).toBe(day);
    await keys.choose('More for the focus', 'Achieved');
    await expectStates({ 'Speaking up': 'achieved' });
    await keys.keys('Control+z');
    await expectStates({ 'Speaking up': 'focus' });
    await keys.press(/^Strengths/);
    await keys.tabTo('Strengths');
    await keys.type('Calm in a storm');
    await expect.poll(() => strengths('Ben Okafor')).toBe('Calm in a storm');
    await keys.keys('Control+Home');
  });
});

it('complained of nothing', () => {
  expect(panel.complaints).toEqual([]);
});
