/** Chips that change on the page as they stand: drawn again, or another event's from one moment to the next. */
import { follow } from './build.ts';
import { chipAt, chipsIn, describeTimedChip, setShown } from './chips.ts';
import type { Context } from './context.ts';

/** Begins; once begun it goes on for as long as the page. */
export function churnChips(context: Context, host: Element): void {
  const { on, everyMs } = context.behaviours.chipChurn;
  if (!on) return;
  setInterval(() => {
    const timed = chipsIn(host).filter((chip) => chip.getAttribute('role') === 'button');
    for (const chip of timed) chip.style.opacity = chip.style.opacity === '0.99' ? '1' : '0.99';
    const [first, second] = timed;
    if (first && second) swap(context, first, second);
  }, everyMs);
}

/** Each of two chips becomes the other's event: names, words and place, on the nodes there are. */
function swap(context: Context, first: HTMLElement, second: HTMLElement): void {
  const [a, b] = [chipAt(first)?.shown, chipAt(second)?.shown];
  if (!a || !b) return;
  const [placeOfA, placeOfB] = [placeOf(first), placeOf(second)];
  const parentOfA = first.parentElement;
  second.parentElement?.append(first);
  parentOfA?.append(second);
  follow(first, describeTimedChip(context, b, placeOfB), 'kept');
  follow(second, describeTimedChip(context, a, placeOfA), 'kept');
  setShown(first, b);
  setShown(second, a);
}

function placeOf({ style }: HTMLElement) {
  const [top = 0, height = 0, left = 0, width = 0] = [
    style.top,
    style.height,
    style.left,
    style.width,
  ].map((text) => Number.parseFloat(text));
  return { top, height, left, width };
}
