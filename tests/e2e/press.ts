/**
 * A press of the mouse that arrives. What is drawn above a thing pushes it down, and a click goes to
 * where it was: people look where they pressed and press again, and so does this.
 */
import type { ElementHandle } from 'puppeteer-core';

/** So often a thing is pressed that moves from under the pointer. */
const PRESSES = 5;

/**
 * Presses what is found once it lies still; what was drawn anew meanwhile is found again, and what
 * was pushed from under the pointer is pressed again.
 *
 * @throws Error if no press reaches it: something lies over it, or it takes none.
 */
export async function pressStill(find: () => Promise<ElementHandle>): Promise<void> {
  for (let left = PRESSES; left > 0;) {
    const element = await find();
    if (!(await liesStill(element))) continue;
    left -= 1;
    const arrived = await watchPress(element);
    await element.click();
    if (await arrived()) return;
  }
  throw new Error(`${PRESSES} presses did not reach what should be pressed.`);
}

/**
 * Scrolls to where a person would: not under a toast at the lower edge. And waits as a person does,
 * since what is just being drawn above it would push it from under the pointer. Whether it is there.
 */
async function liesStill(element: ElementHandle): Promise<boolean> {
  return element.evaluate(async (found) => {
    // By a timer: a tab in the background draws no frames.
    const tick = () => new Promise((resolve) => setTimeout(resolve, 16));
    for (let last = ''; found.isConnected; await tick()) {
      found.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = found.getBoundingClientRect();
      const place = [x, y, width, height].join(' ');
      if (place === last) return true;
      last = place;
    }
    return false;
  });
}

/**
 * Watches where the next press goes. The answer is whether it went to what now lies at the
 * element's middle (itself, a part of it, or the link or label that covers it); a press that was
 * the page's last is taken to have done what it should.
 */
async function watchPress(element: ElementHandle): Promise<() => Promise<boolean>> {
  const { x, y } = await element.clickablePoint();
  const watch = await element.evaluateHandle(
    (_, left, top) => {
      const wanted = document.elementFromPoint(left, top);
      const until = new AbortController();
      const seen = { down: false, click: false };
      const meant = ({ target }: Event): boolean =>
        target instanceof Node && wanted?.contains(target) === true;
      const options = { capture: true, signal: until.signal };
      addEventListener('pointerdown', (event) => (seen.down ||= meant(event)), options);
      addEventListener('click', (event) => (seen.click ||= meant(event)), options);
      return () => {
        until.abort();
        // What goes as soon as it is touched gets no click.
        return seen.click || (seen.down && wanted?.isConnected === false);
      };
    },
    x,
    y,
  );
  return async () => {
    try {
      return await watch.evaluate((ask) => ask());
    } catch {
      return true;
    }
  };
}
