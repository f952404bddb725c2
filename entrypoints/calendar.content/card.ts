import { browser } from 'wxt/browser';
import { createDock } from '../../utils/calendar-page/dock.ts';
import { createMarks } from '../../utils/calendar-page/marks.ts';
import { APP, GRID, OWNER, OWNER_BUTTON, THEME } from '../../utils/calendar-page/selectors.ts';
import { watchEvents, type OpenEvent } from '../../utils/calendar-page/watch.ts';
import type { FromCard, TabAnswer } from '../../utils/messaging/calendar-tab.ts';
import { watchClicks } from './clicks.ts';
import { connectCard } from './link.ts';

/** The key that leads into the card and out of it, as F6 leads from pane to pane elsewhere. */
const KEY = 'F6';

/**
 * Wires the page to the card: what is open goes to the prep page, its size and marks come back.
 * `stop`, called once the extension is gone, takes everything of ours out of the page.
 */
export function startCard(page: Document, stop: () => void, signal: AbortSignal): void {
  const { getMessage }: { getMessage(key: string): string } = browser.i18n;
  const { runtime } = browser;
  const owner =
    page.querySelector(OWNER)?.textContent.trim() ||
    page.querySelector(OWNER_BUTTON)?.ariaLabel ||
    '';
  let open: OpenEvent | undefined;
  let opening = 0;
  let height = 0;
  /** Google's card was closed while somebody is in ours: it stays until they have left. */
  let isKept = false;
  let theme = themeOf(page);
  let back: Element | null = null;

  const dock = createDock(
    page,
    {
      src: runtime.getURL('/prep.html'),
      title: getMessage('prep_frame'),
      hint: getMessage('prep_hint'),
    },
    signal,
  );
  const marks = createMarks(page, signal);
  const clicks = watchClicks(page, signal);
  const link = connectCard({
    load: dock.load,
    unload: () => {
      height = 0;
      dock.unload();
      marks.show('');
    },
    onConnect: tell,
    onMessage: receive,
    onInvalid: stop,
    signal,
  });
  const look = watchEvents(page, see, signal);

  function see(now: OpenEvent | undefined): void {
    marks.keep();
    isKept = !now && dock.isInUse();
    if (isKept) return;
    const isOther = now?.id !== open?.id || !now?.card !== !open?.card;
    const nextTheme = themeOf(page);
    const isNew = isOther || nextTheme !== theme;
    theme = nextTheme;
    open = now;
    if (isOther) {
      opening += 1;
      height = 0;
      clicks.saw(now);
      if (now) link.load();
    }
    dock.put(open, height);
    if (isNew) tell();
  }

  function tell(focus = false): void {
    link.send({
      owner,
      address: page.URL,
      base: page.baseURI,
      theme,
      opening,
      focus,
      ...(open && { id: open.id }),
    });
  }

  function receive(message: FromCard): void {
    if (message.type === 'marks') marks.show(message.style);
    else if (message.type === 'pointer') {
      point(message.inside);
    } else if (message.type === 'leave') {
      const card = open?.card?.closest<HTMLElement>('[tabindex]');
      const from = back instanceof HTMLElement && back.isConnected ? back : card;
      (from ?? window).focus();
    } else if (message.opening === opening) {
      ({ height } = message);
      // One that is kept has no place to be put at any more, but can be closed.
      if (!isKept || height === 0) dock.put(open, height);
    }
  }

  addEventListener(
    'keydown',
    (event) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      if (event.key !== KEY || !isPlain || !event.isTrusted || !dock.isShown()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      back = page.activeElement;
      tell(true);
    },
    { capture: true, signal },
  );
  function leaveKept(): void {
    if (isKept) look();
  }

  function point(inside: boolean): void {
    dock.setPointed(inside);
    if (inside) addEventListener('pointermove', leavePointed, { passive: true, signal });
    else removeEventListener('pointermove', leavePointed);
    leaveKept();
  }

  /** The pointer is over the page: a frame is not always told that it has left. */
  function leavePointed({ target }: Event): void {
    if (target !== dock.host) point(false);
  }

  // A frame's own keys stay in it; the page's tell when they have left it.
  for (const left of ['focusin', 'focus']) addEventListener(left, leaveKept, { signal });

  // Only our own pages can ask.
  runtime.onMessage.addListener((_question, _sender, reply: (answer: TabAnswer) => void) => {
    if (signal.aborted) return;
    reply({
      owner,
      app: page.querySelector(APP) !== null,
      grid: page.querySelector(GRID) !== null,
      card: !clicks.isMissing(),
      refused: link.isRefused(),
    });
  });
}

/** The theme the page says it has, else the colour behind it. */
function themeOf(page: Document): string {
  return (
    page.querySelector(THEME)?.getAttribute('content') ??
    getComputedStyle(page.body).backgroundColor
  );
}
