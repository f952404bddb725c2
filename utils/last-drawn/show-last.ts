/** Shows at once what a page drew last, until what is true now is drawn. */
import { elementOf, type DrawnElement } from './drawing.ts';
import { onHidden, readDrawing } from './kept-drawing.ts';

/** The class of what covers a page until it is drawn. */
const COVER = 'last-drawn';

/** In milliseconds: what takes longer than that is told as it is. */
export const COVERED_AT_MOST = 1000;

/**
 * Covers the page with what it drew last, which can be looked at but not used, and is not read aloud.
 * Comes back with the frame that shows it; where there is nothing that may be shown, at once. From
 * `late` on the page itself may be there, and nothing covers it any more.
 *
 * @throws what the browser's storage throws; then nothing is covered.
 */
export async function showLast(late: AbortSignal): Promise<void> {
  let isHidden = false;
  const reading = readDrawing();
  // From the moment it is asked for, and while the browser looks for it: all may be hidden any time.
  onHidden((all) => {
    isHidden = all;
    if (all) uncover();
  });
  const kept = await reading;
  await parsed();
  if (kept === undefined || late.aborted || isHidden) return;
  const drawing = elementOf(JSON.parse(kept.drawing) as DrawnElement);
  drawing.setAttribute('inert', '');
  const cover = document.createElement('div');
  cover.className = COVER;
  // Around what is inert: whoever presses something here presses nothing below it.
  cover.setAttribute('aria-hidden', 'true');
  cover.append(drawing);
  cover.addEventListener('click', followBelow);
  document.documentElement.lang = kept.lang;
  document.documentElement.dir = kept.dir;
  document.body.prepend(cover);
  setTimeout(uncover, COVERED_AT_MOST);
  await nextFrame();
}

/** Whoever presses where the page itself has a link to another of its views is led there. */
function followBelow({ clientX, clientY }: MouseEvent): void {
  const below = document.elementsFromPoint(clientX, clientY);
  const link = below.map((one) => one.closest('#app a[href^="#"]')).find((one) => one !== null);
  if (!(link instanceof HTMLElement)) return;
  uncover();
  link.click();
}

/** Whether what the page drew last is shown. */
export function isCovered(): boolean {
  return document.querySelector(`.${COVER}`) !== null;
}

/** Shows the page itself. */
export function uncover(): void {
  document.querySelector(`.${COVER}`)?.remove();
}

/** Comes back when the page's markup is there. */
async function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => {
    document.addEventListener('readystatechange', resolve, { once: true });
  });
}

/** Comes back with the next frame; at once where nobody sees the page, which draws none then. */
async function nextFrame(): Promise<void> {
  if (document.visibilityState === 'hidden') return;
  await new Promise((resolve) => {
    requestAnimationFrame(resolve);
    document.addEventListener('visibilitychange', resolve, { once: true });
  });
}
