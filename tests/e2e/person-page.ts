/** The page of a person in the side panel, as tests go about it. */
import { expect } from 'vitest';
import type { Surface } from './surface.ts';

/** Opens somebody's page from home, by the list of people. */
export async function openPage(panel: Surface, name: string): Promise<void> {
  await panel.unfoldTo(name);
  await panel.pressWords(name, '.person-row');
  await panel.find(name, 'heading');
}

/** Goes home again. */
export async function goHome(panel: Surface): Promise<void> {
  await panel.press('Back');
  await panel.find('Today', 'heading');
}

/** Chooses from a menu. */
export async function choose(panel: Surface, menu: string, item: string): Promise<void> {
  await panel.press(menu);
  await panel.press(item, 'menuitem');
}

/** The texts of the fields of a titled list, from top to bottom: what stands on it. */
export function lines(panel: Surface, title: string): Promise<string[]> {
  return panel.page.evaluate((wanted) => {
    const heads = [...document.querySelectorAll('h2, h3, summary')];
    const head = heads.find((each) =>
      each.textContent.replaceAll('\u00a0', ' ').startsWith(wanted),
    );
    const fields = head?.closest('section, details')?.querySelectorAll('li textarea') ?? [];
    return [...fields].map((field) => (field instanceof HTMLTextAreaElement ? field.value : ''));
  }, title);
}

/** Waits until just these lines stand on a titled list, in this order. */
export async function expectLines(
  panel: Surface,
  title: string,
  expected: readonly string[],
): Promise<void> {
  await expect.poll(() => lines(panel, title), { timeout: 20_000 }).toEqual(expected);
}

/** Drags a row by its grip to where another is, as a hand does: in small steps. */
export async function dragRow(panel: Surface, field: string, onto: string): Promise<void> {
  const middleOf = async (name: string) => {
    const found = await panel.find(name, 'textbox');
    const grip = await found.evaluateHandle((each) =>
      each.closest('li')?.querySelector('.item-grip'),
    );
    const box = await grip.asElement()?.boundingBox();
    if (!box) throw new Error(`"${name}" has no grip.`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, height: box.height };
  };
  const from = await middleOf(field);
  const to = await middleOf(onto);
  const { mouse } = panel.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  // A row is passed when the one that is dragged is past its middle.
  await mouse.move(to.x, to.y + Math.sign(to.y - from.y) * 4, { steps: 12 });
  await mouse.up();
}

/** What is on the clipboard. */
export async function clipboard(panel: Surface): Promise<string> {
  const { host } = new URL(panel.page.url());
  const origin = `chrome-extension://${host}`;
  await panel.page.browserContext().overridePermissions(origin, ['clipboard-read']);
  return panel.page.evaluate(() => navigator.clipboard.readText());
}
