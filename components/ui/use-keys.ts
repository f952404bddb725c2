import { useLayoutEffect } from 'preact/hooks';

/** An element held by a ref, as `useRef` gives it. */
interface Held<Target extends HTMLElement> {
  readonly current: Target | null;
}

/**
 * Listens to keys pressed anywhere inside an element that is itself no control: a list, a page.
 * What a control inside used (`preventDefault`) is left alone.
 */
export function useKeys<Target extends HTMLElement>(
  held: Held<Target>,
  onKey: (event: KeyboardEvent, within: Target) => void,
): void {
  // With each drawing: the next key may come before the browser has painted, and is about what is
  // drawn now.
  useLayoutEffect(() => {
    const element = held.current;
    if (element === null) return undefined;
    const listening = new AbortController();
    element.addEventListener(
      'keydown',
      (event) => {
        if (!event.defaultPrevented) onKey(event, element);
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  });
}

/**
 * Puts the focus into an element when it appears, where that is what the user asked for: at once,
 * or the first keys of somebody who types on would go elsewhere.
 */
export function useFocusFirst<Target extends HTMLElement>(
  held: Held<Target>,
  wanted: boolean,
): void {
  useLayoutEffect(() => {
    if (wanted) held.current?.focus();
  }, [held, wanted]);
}
