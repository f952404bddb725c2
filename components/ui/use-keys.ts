import { useEffect } from 'preact/hooks';

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
  useEffect(() => {
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

/** Puts the focus into an element when it appears, where that is what the user asked for. */
export function useFocusFirst<Target extends HTMLElement>(
  held: Held<Target>,
  wanted: boolean,
): void {
  useEffect(() => {
    if (wanted) held.current?.focus();
  }, [held, wanted]);
}
