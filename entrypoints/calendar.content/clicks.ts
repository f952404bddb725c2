import { CHIP, DIALOG } from '../../utils/calendar-page/selectors.ts';
import { isSeen } from '../../utils/calendar-page/watch.ts';

/** After so long a card that was asked for is there, also on a slow machine. */
const PATIENCE = 5_000;

/** Finds out whether the page's card is still understood: an event is pressed, and none is seen. */
export interface ClickWatch {
  /** An event was seen, or none any more. */
  readonly saw: (open: object | undefined) => void;
  readonly isMissing: () => boolean;
}

/** Watches what is pressed in a page. */
export function watchClicks(page: Document, signal: AbortSignal): ClickWatch {
  let isMissing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onClick = ({ target }: Event): void => {
    if (!(target instanceof Element && target.closest(CHIP))) return;
    clearTimeout(timer);
    // Where something did open, it has no event that we can tell.
    timer = setTimeout(() => {
      isMissing = !signal.aborted && [...page.querySelectorAll(DIALOG)].some(isSeen);
    }, PATIENCE);
  };
  page.addEventListener('click', onClick, { capture: true, passive: true, signal });
  return {
    saw: (open) => {
      if (!open) return;
      clearTimeout(timer);
      isMissing = false;
    },
    isMissing: () => isMissing,
  };
}
