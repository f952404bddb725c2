/** Shows at once what a page drew last, until what is true now is drawn. */
import { elementOf, type DrawnElement } from './drawing.ts';
import { readDrawing } from './kept-drawing.ts';

/** The class of what covers a page until it is drawn. */
const COVER = 'last-drawn';

/** In milliseconds: what takes longer than that is told as it is. */
export const COVERED_AT_MOST = 1000;

/** In milliseconds: a page that nobody sees draws no frames. */
const FRAME_AT_MOST = 50;

/**
 * Covers the page with what it drew last, which can be looked at but not used, and is not read aloud.
 * Comes back with the frame that shows it; where there is nothing that may be shown, at once.
 *
 * @throws what the browser's storage throws; then nothing is covered.
 */
export async function showLast(): Promise<void> {
  const kept = await readDrawing();
  if (kept === undefined) return;
  await parsed();
  const drawing = elementOf(JSON.parse(kept.drawing) as DrawnElement);
  drawing.setAttribute('inert', '');
  const cover = document.createElement('div');
  cover.className = COVER;
  // Around what is inert: whoever presses something here presses nothing below it.
  cover.setAttribute('aria-hidden', 'true');
  cover.append(drawing);
  document.documentElement.lang = kept.lang;
  document.documentElement.dir = kept.dir;
  document.body.prepend(cover);
  setTimeout(uncover, COVERED_AT_MOST);
  await nextFrame();
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

async function nextFrame(): Promise<void> {
  await new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, FRAME_AT_MOST);
  });
}
