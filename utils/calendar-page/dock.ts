/**
 * The prep card's frame, docked to Google's card by position: it lies beside the page's own nodes,
 * at the end of the document, in a closed shadow root, so that no re-render of the page reaches it
 * and the page reaches nothing in it. It is made once and only ever hidden, since a frame that is
 * moved in the document loads anew.
 */
import { overlap, placeBeside, type Box } from './place.ts';
import { CONTROL, OVERLAY } from './selectors.ts';
import { dialogOf, isSeen, type OpenEvent } from './watch.ts';

/** What the dock is made with. */
export interface DockOptions {
  /** The prep page's address. */
  readonly src: string;
  /** The frame's name, for screen readers. */
  readonly title: string;
  /** Said when the card appears: that it is there, and the key that leads to it. */
  readonly hint: string;
}

/** The card's frame in a page. */
export interface Dock {
  /** What of ours is in the page, for its events. */
  readonly host: HTMLElement;
  /** Puts the frame into the page; a second time it is loaded anew. */
  readonly load: () => void;
  /** Takes it away. */
  readonly unload: () => void;
  /** Puts the card beside an event, or away. `height` is what its content wants; 0: nothing. */
  readonly put: (open: OpenEvent | undefined, height: number) => void;
  /** Whether the card can be seen. */
  readonly isShown: () => boolean;
  /** Whether the pointer is over it, which its own page tells. */
  readonly setPointed: (pointed: boolean) => void;
  /** Whether somebody is in it: with the pointer or the focus. */
  readonly isInUse: () => boolean;
}

/** `all` and `!important` keep the page's own rules for nameless boxes off the host. */
const STYLE = `:host{all:initial!important;position:fixed!important;z-index:2147483647!important}\
iframe{position:fixed;border:0;border-radius:12px;box-shadow:0 2px 12px rgb(0 0 0/.3)}\
.away{visibility:hidden}\
p{position:fixed;clip-path:inset(50%)}`;

/** Not sandboxed: it is a page of the extension, which needs its own database. */
const FRAME = 'iframe';

/** How often it is looked for what lies on top, in milliseconds: in a large page it takes a while. */
const OVERLAYS_EVERY = 250;

/** Makes the dock of a page; it goes when the signal aborts. */
export function createDock(page: Document, options: DockOptions, signal: AbortSignal): Dock {
  const host = page.createElement('vis-a-vis');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const said = page.createElement('p');
  said.role = 'status';
  let frame = page.createElement(FRAME);
  let shownFor: string | undefined;
  let overlays: readonly Element[] = [];
  let overlaysAt = -OVERLAYS_EVERY;

  let isPointed = false;
  // Where the focus or the pointer is in another's page, its frame matches no `:focus` or `:hover`.
  const isInUse = (): boolean => isPointed || page.activeElement === host;

  function put(open: OpenEvent | undefined, height: number): void {
    const place = open && height > 0 ? placeFor(page, open, height) : undefined;
    const isFree = open && place && (isInUse() || !isCovered(place, open));
    frame.className = isFree ? '' : 'away';
    if (!isFree) {
      isPointed = false;
      return;
    }
    for (const side of ['left', 'top', 'width', 'height'] as const) {
      frame.style[side] = `${place[side]}px`;
    }
    if (shownFor !== open?.id) said.textContent = options.hint;
    shownFor = open?.id;
  }

  /** Whether something the page shows on top, such as a question or a menu, lies where the card is. */
  function isCovered(place: Box, { card }: OpenEvent): boolean {
    if (performance.now() - overlaysAt > OVERLAYS_EVERY) {
      overlays = [...page.querySelectorAll(OVERLAY)];
      overlaysAt = performance.now();
    }
    return overlays.some(
      (one) => !one.contains(card ?? null) && overlap(boxOf(one), place) && isSeen(one),
    );
  }

  function load(): void {
    frame = page.createElement(FRAME);
    frame.className = 'away';
    frame.title = options.title;
    frame.src = options.src;
    root.replaceChildren(said, frame);
    page.documentElement.append(host);
  }

  const unload = (): void => {
    host.remove();
    frame.className = 'away';
    isPointed = false;
  };
  signal.addEventListener('abort', unload);
  const isShown = (): boolean => frame.className === '' && host.isConnected;
  return {
    host,
    load,
    unload,
    put,
    isShown,
    setPointed: (pointed) => (isPointed = pointed),
    isInUse: () => isShown() && isInUse(),
  };
}

function placeFor(page: Document, { card }: OpenEvent, height: number) {
  const { clientWidth, clientHeight } = page.documentElement;
  if (card && !isSeen(card)) return undefined;
  const dialog = card && dialogOf(card);
  const place = placeBeside(
    dialog?.getBoundingClientRect(),
    { width: clientWidth, height: clientHeight },
    height,
    () => [...(dialog ?? page).querySelectorAll(CONTROL)].filter(isSeen).map(boxOf),
  );
  return place && { ...place, right: place.left + place.width, bottom: place.top + place.height };
}

function boxOf(element: Element): Box {
  return element.getBoundingClientRect();
}
