/** What Chrome tells of an element that is watched for being truly visible. */
interface TrulyVisibleEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/** TypeScript's library does not know what Chrome adds to the options. */
interface TrulyVisibleOptions extends IntersectionObserverInit {
  readonly trackVisibility: true;
  readonly delay: number;
}

/** On the page's root while clicks are ignored, as a style or a test may want to know. */
const GUARDED = 'data-guarded';

/** The least that Chrome takes. */
const DELAY = 100;
/** A key typed into a field is no click; one that presses a button makes one. */
const ACTS = ['pointerdown', 'mousedown', 'click', 'auxclick', 'dblclick'];

/**
 * Ignores clicks while the page is not truly visible. It stands in somebody else's page,
 * which could cover it, or make it nearly transparent over something that invites a click.
 */
export function guardClicks(element: Element, signal: AbortSignal): void {
  let isVisible = false;
  element.toggleAttribute(GUARDED, true);
  const options: TrulyVisibleOptions = { trackVisibility: true, delay: DELAY, threshold: [0, 1] };
  const observer = new IntersectionObserver((entries) => {
    const last: TrulyVisibleEntry | undefined = entries.at(-1);
    isVisible = last?.isVisible === true;
    element.toggleAttribute(GUARDED, !isVisible);
  }, options);
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
  for (const act of ACTS) {
    window.addEventListener(
      act,
      (event) => {
        if (isVisible) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true, signal },
    );
  }
}
