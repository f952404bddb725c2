/**
 * What a manager writes for one person in the course of a few weeks, told to the surfaces
 * themselves: topics, promises, notes, a focus, quick notes. A newcomer sees a page in use.
 */
import { Surface } from '../e2e/surface.ts';
import type { Session } from './launch.ts';

/** Topics of both sides, one of them talked about, and what each has promised. */
export async function prepare(panel: Surface): Promise<void> {
  await add(panel, 'Add to Ana’s topics', [
    'Conference in May: who goes?',
    'On-call load since the rota changed',
    'A second reviewer for the billing work',
  ]);
  await add(panel, 'Add to your topics', [
    'Praise: the incident write-up',
    'The platform move: what is hard?',
  ]);
  await add(panel, 'Add to what you promised', [
    'Introduce Ana to the data team by Fri',
    'Ask finance about the conference',
  ]);
  await add(panel, 'Add to what Ana took on', ['Draft the rollout plan in 2 weeks']);
  await panel.press('Discussed: On-call load since the rota changed', 'checkbox');
  await panel.says('Talked about');
  await dismiss(panel);
}

/** A note of the session with a checklist, and one about coaching. */
export async function writeNotes(panel: Surface): Promise<void> {
  const field = await panel.page.waitForSelector('.about-session textarea');
  await field?.click();
  await panel.page.keyboard.type(
    'Ana wants to **lead the rollout** of the platform move.\n- [x] who has to know before it starts\nwhat to drop for it',
  );
  await leave(panel);
  await panel.press('Coaching note');
  await panel.page.keyboard.type('Ask before telling: the answer was hers already.');
  await leave(panel);
}

/** One focus with its next step and evidence, a parked need, and a strength. */
export async function grow(panel: Surface): Promise<void> {
  await panel.press('Choose a focus');
  await panel.page.keyboard.type('Saying no to side requests\n');
  await panel.says('One focus · since this week');
  await panel.write('Next step, in Ana’s words', 'Ask “what should I drop for it?” before any yes');
  await leave(panel);
  await add(panel, 'Add evidence', ['Turned down two side requests in the planning, kindly']);
  await panel.pressWords('Parked');
  await add(panel, 'Add a need', ['Delegating the on-call rota']);
  await panel.pressWords('Strengths');
  await panel.write('Strengths', 'Explains hard things simply');
  await leave(panel);
  await panel.pressWords('Strengths');
  await dismiss(panel);
}

/**
 * Quick notes as they come up in a day, each by the popup: what was said, a win, a topic, one for
 * nobody yet.
 */
export async function jotDown(session: Session): Promise<void> {
  const lines = [
    '@Ana Wants to write the announcement herself, and to show us a draft first',
    '@Ana + Handled the outage calmly, and wrote it up the same day',
    '@Ben # The on-call load, and whether the new rota helps',
    'Thank the on-call people for Saturday',
  ];
  const popup = new Surface(await session.openPopup());
  for (const line of lines) {
    // One field, one line at a time.
    await popup.write('Quick note', `${line}\n`, 'combobox');
    await popup.says(line.replace(/^@\w+ (?:[+#] )?/, ''));
  }
  await popup.page.close();
}

/** Adds lines by the button of a list, and folds its field again. */
async function add(panel: Surface, button: string, lines: readonly string[]): Promise<void> {
  await panel.press(button);
  await panel.page.keyboard.type(lines.map((line) => `${line}\n`).join(''));
  await panel.page.keyboard.press('Escape');
}

/** Leaves a field as people do: by a click beside it. */
async function leave(panel: Surface): Promise<void> {
  await panel.page.mouse.click(4, 4);
}

/** Takes away the line about what was just done, if it is still there. */
async function dismiss(panel: Surface): Promise<void> {
  await panel.page.evaluate(() =>
    document.querySelector<HTMLElement>('.toast > .icon-button')?.click(),
  );
  await panel.page.waitForSelector('.toast', { hidden: true });
}
