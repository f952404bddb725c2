import { browser } from 'wxt/browser';
import type { FromCard, ToCard } from '../../utils/messaging/calendar-tab.ts';

/** What connects the page with the prep page in its frame. */
export interface CardLinkOptions {
  /** Puts the frame into the page, anew. */
  readonly load: () => void;
  readonly unload: () => void;
  readonly onConnect: () => void;
  readonly onMessage: (message: FromCard) => void;
  /** The extension was updated, switched off or removed: this script is nobody's any more. */
  readonly onInvalid: () => void;
  readonly signal: AbortSignal;
}

export interface CardLink {
  /** Makes the frame, unless it is there, or was refused a moment ago. */
  readonly load: () => void;
  readonly send: (message: ToCard) => void;
  /** The page does not let the frame load. */
  readonly isRefused: () => boolean;
}

/** How long the frame may take to load and answer, on a slow machine. */
const PATIENCE = 10_000;
/** Between two tries to load it, where it goes away, or is refused. */
const PAUSE = 1_000;
const PAUSE_REFUSED = 60_000;
/** So long may pass before the page has nothing else to do. */
const IDLE_BY = 5_000;
/** How often it is looked whether the extension is still there: nothing tells a script left behind. */
const ALIVE_EVERY = 1_000;

/**
 * One frame is made while the page is idle, and kept. The prep page in it opens the port; one that
 * breaks means that the frame is made anew, or that the extension is gone.
 */
export function connectCard(options: CardLinkOptions): CardLink {
  const { signal } = options;
  let port: ReturnType<typeof browser.runtime.connect> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let notBefore = 0;
  let isRefused = false;

  function load(): void {
    if (port || patience || !isAlive() || performance.now() < notBefore) return;
    options.load();
    patience = setTimeout(() => {
      isRefused = true;
      leave(PAUSE_REFUSED);
    }, PATIENCE);
  }

  function isAlive(): boolean {
    if (!browser.runtime?.id) options.onInvalid();
    return !signal.aborted;
  }

  function leave(pause: number): void {
    clearTimeout(patience);
    patience = undefined;
    notBefore = performance.now() + pause;
    options.unload();
  }

  function onConnect(connected: NonNullable<typeof port>): void {
    // Only our own prep page, and no script of ours in a page that was taken over.
    if (signal.aborted || !connected.sender?.url?.startsWith(PREP_PAGE)) {
      return connected.disconnect();
    }
    clearTimeout(patience);
    patience = undefined;
    isRefused = false;
    port = connected;
    port.onMessage.addListener(options.onMessage);
    port.onDisconnect.addListener(() => {
      port = undefined;
      // Not at once: a frame that cannot live is not to be made over and over.
      leave(PAUSE);
      setTimeout(load, PAUSE);
    });
    options.onConnect();
  }

  browser.runtime.onConnect.addListener(onConnect);
  requestIdleCallback(load, { timeout: IDLE_BY });
  const timer = setInterval(isAlive, ALIVE_EVERY);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    clearTimeout(patience);
    if (browser.runtime?.id) port?.disconnect();
  });
  return {
    load,
    send: (message) => isAlive() && port?.postMessage(message),
    isRefused: () => isRefused,
  };
}

/** The page in the frame has the extension's own origin, whatever address the frame was made with. */
const PREP_PAGE = `chrome-extension://${browser.runtime.id}/prep.html`;
