/** Keeps what a page has drawn, for when it is opened again. */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { now, zone } from '../clock.ts';
import { onAnnounced } from '../db/announce.ts';
import { logWarning } from '../log.ts';
import { dayOf } from '../time.ts';
import { drawingOf } from './drawing.ts';
import { forgetDrawings, isInTab, keepDrawing } from './kept-drawing.ts';
import { COVERED_AT_MOST, isCovered, uncover } from './show-last.ts';

/** In milliseconds: how long a page has to stay as it is before it is kept. */
const STILL = 400;

/** In milliseconds: how long a page takes at most to be drawn without somebody who is gone. */
const AFTER_FORGOTTEN = 2000;

/** How far down a page is kept, in heights of its window: that may be larger next time. */
const REACH = 1.25;

/**
 * How far a page is: `coming`: not all that is seen first is there, `whole`: all of it is, `other`:
 * there is something else to see, such as a trouble, or that everything is hidden.
 */
export type Stage = 'coming' | 'whole' | 'other';

/** A moment (milliseconds since 1970), and the zone whose day it is of. */
interface Moment {
  readonly now: number;
  readonly zone: string;
}

export interface DrawnPage {
  readonly root: HTMLElement;
  /** Selects in the root what is kept: not what comes and goes around it. */
  readonly part: string;
  readonly stage: ReadonlySignal<Stage>;
  /** The account in use; undefined until read. */
  readonly account: ReadonlySignal<string | undefined>;
  /** What the page takes for now: behind by up to a minute, and by more after a sleep. */
  readonly clock: ReadonlySignal<Moment>;
}

/** Whether a page that is coming is covered: then it need not be drawn in between. */
export function whileCovered(stage: ReadonlySignal<Stage>): ReadonlySignal<boolean> {
  const covered = signal(isCovered());
  // Then the cover has gone, whatever the page has come to.
  if (covered.value) setTimeout(() => (covered.value = false), COVERED_AT_MOST);
  return computed(() => covered.value && stage.value === 'coming');
}

/** Whether what is drawn by this clock is of the day, and the zone, that it is. */
function isToday({ now: drawn, zone: drawnIn }: Moment): boolean {
  return drawnIn === zone() && dayOf(drawn, drawnIn) === dayOf(now(), drawnIn);
}

/**
 * Uncovers the page as soon as it is not coming any more, and keeps what is drawn while it is whole.
 * Whoever is deleted, merged or renamed is gone from every page's drawing at once.
 */
export function keepLast(page: DrawnPage, until: AbortSignal): void {
  const { root, part, stage, account, clock } = page;
  // Asked now: what is forgotten must not be overtaken by what was to be kept before.
  const place = isInTab();
  place.catch(() => undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = '';

  function keep(): void {
    const element = root.querySelector(part);
    const of = account.peek();
    const { innerWidth, innerHeight } = window;
    // Without a place of its own nothing of it is seen.
    if (stage.peek() !== 'whole' || element === null || of === undefined || innerWidth === 0)
      return;
    if (!isToday(clock.peek())) return;
    const drawing = JSON.stringify(drawingOf(element, REACH * innerHeight));
    const next = `${innerWidth} ${drawing}`;
    if (next === last) return;
    last = next;
    place
      .then((isTab) => keepDrawing(drawing, of, isTab))
      .catch(() => logWarning('What was drawn could not be kept.'));
  }

  function forget(): void {
    last = '';
    forgetDrawings().catch(() => logWarning('What was drawn could not be forgotten.'));
    // Whoever is gone may still be drawn.
    keepSoon(AFTER_FORGOTTEN);
  }

  function keepSoon(after = STILL): void {
    clearTimeout(timer);
    timer = setTimeout(keep, after);
  }

  const watching = new MutationObserver(() => keepSoon());
  watching.observe(root, { childList: true, characterData: true, attributes: true, subtree: true });
  window.addEventListener('resize', () => keepSoon(), { signal: until });
  onAnnounced(['people'], forget, until);
  const stop = effect(() => {
    // Once it is drawn, too.
    if (stage.value !== 'coming') setTimeout(uncover);
    if (stage.value === 'whole') keepSoon();
  });
  until.addEventListener('abort', () => {
    stop();
    watching.disconnect();
    clearTimeout(timer);
  });
}
