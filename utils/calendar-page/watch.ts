/**
 * Which event is open in Google Calendar's page. The page draws its card anew in storms of hundreds
 * of changes, reuses its nodes for the next event, and hides the card or removes it when it is
 * closed. So nothing is told from nodes but the event's id, nothing is read while the page is being
 * changed, and what is seen is told once a frame, after it is drawn.
 */
import { idInAddress } from './address.ts';
import { CARD, DIALOG, THEME } from './selectors.ts';

/** An event that is open: in Google's card, or on its edit page. */
export interface OpenEvent {
  /** The id as the page has it (`event-id.ts`). */
  readonly id: string;
  /** What of the card has the id; absent on the edit page. */
  readonly card?: Element | undefined;
}

/** So often it is looked again after nothing has moved; then it is no longer expected to. */
const SETTLED_AFTER = 5;
/** So often in the very next frame; then after a wait, in milliseconds. */
const AT_ONCE = 2;
const LATER = 50;
/** How often what has not moved is told again, in milliseconds, while the page is being changed. */
const TELL_EVERY = 100;
/** What hides a card, moves it, or begins to. */
const CARD_ATTRIBUTES = ['style', 'class', 'hidden'];
/** What tells another event, or another page of the app. */
const PAGE_ATTRIBUTES = ['data-eventid', 'data-viewfamily'];
const MOVES = ['scroll', 'resize', 'transitionend', 'animationend'];

/**
 * Tells what is open after everything that may have changed it, and while it moves, until the
 * signal aborts. Gives a way to have it told once more.
 */
export function watchEvents(
  page: Document,
  onLook: (open: OpenEvent | undefined) => void,
  signal: AbortSignal,
): () => void {
  let frame = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  /** How often nothing had moved, one look after the other. */
  let still = 0;
  /** There is a card, or one that may be about to be seen, such as while it fades in. */
  let isNear = false;
  let watched: Element | undefined;
  let lastSight = '';
  let told: Element | undefined;
  let toldAt = 0;

  const observer = new MutationObserver(look);

  function look(): void {
    still = 0;
    clearTimeout(pause);
    if (!page.hidden && !signal.aborted) afterFrame();
  }

  /** Right after the next frame is drawn: everything has its place then, and asking costs nothing. */
  function afterFrame(): void {
    frame ||= requestAnimationFrame(() => setTimeout(see));
  }

  function see(): void {
    frame = 0;
    if (signal.aborted) return;
    const open = findOpen(page);
    isNear = open !== undefined || page.querySelector(CARD) !== null;
    const card = open?.card;
    if (card !== watched) watch(card);
    const box = card && dialogOf(card).getBoundingClientRect();
    const sight = `${open?.id} ${JSON.stringify(box)}`;
    const isSame = sight === lastSight && card === told;
    still = isSame ? still + 1 : 0;
    const isLast = !isNear || still >= SETTLED_AFTER;
    if (!isSame || isLast || performance.now() - toldAt > TELL_EVERY) {
      lastSight = sight;
      told = card;
      toldAt = performance.now();
      onLook(open);
    }
    if (isLast) return;
    if (still > AT_ONCE) pause = setTimeout(afterFrame, LATER);
    else afterFrame();
  }

  /** The whole page, by what matters there, and the card with everything it is in. */
  function watch(card: Element | undefined): void {
    observer.disconnect();
    watched = card;
    if (page.hidden || signal.aborted) return;
    const theme = page.querySelector(THEME);
    if (theme) observer.observe(theme, { attributeFilter: ['content'] });
    observer.observe(page.body, {
      childList: true,
      subtree: true,
      attributeFilter: PAGE_ATTRIBUTES,
    });
    for (let one = card ?? null; one && one !== page.body; one = one.parentElement) {
      observer.observe(one, { attributeFilter: CARD_ATTRIBUTES });
    }
  }

  const follow = (): void => {
    watch(undefined);
    look();
  };
  for (const move of MOVES) {
    addEventListener(move, () => isNear && look(), { capture: true, passive: true, signal });
  }
  addEventListener('popstate', look, { signal });
  page.addEventListener('visibilitychange', follow, { signal });
  signal.addEventListener('abort', () => watch(undefined));
  follow();
  return look;
}

/** The event of the card that can be seen, else of the edit page. */
export function findOpen(page: Document): OpenEvent | undefined {
  // Left-over cards stay hidden in the page, most often before the one in use.
  const card = [...page.querySelectorAll(CARD)].findLast(isSeen);
  const id = card?.getAttribute('data-eventid') ?? idInAddress(new URL(page.URL));
  return id === undefined ? undefined : { id, card };
}

/** The card around what has the event's id. */
export function dialogOf(card: Element): Element {
  return card.closest(DIALOG) ?? card;
}

/** Whether an element is drawn at all; one that is positioned in the window has no offset parent. */
export function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  const options = { opacityProperty: true, visibilityProperty: true };
  return width * height > 0 && element.checkVisibility(options);
}
