import { useLayoutEffect } from 'preact/hooks';

/** An element held by a ref, as `useRef` gives it. */
interface Held<Target extends HTMLElement> {
  readonly current: Target | null;
}

const CONTROLS = 'input, textarea, button, a[href], [tabindex]';

/**
 * Keeps the focus in a list whose rows come, go and change places: a row that was moved keeps it,
 * and of a row that is gone the one that takes its place gets it, or `otherwise` where none is left.
 */
export function useKeptFocus(
  list: Held<HTMLElement>,
  otherwise?: () => HTMLElement | null | undefined,
): void {
  // Asked before the browser's elements are changed; nothing comes between this and the effect.
  const before = document.activeElement;
  const rows = [...(list.current?.children ?? [])];
  const place = rows.findIndex((row) => row.contains(before));
  useLayoutEffect(() => {
    if (place < 0 || !(before instanceof HTMLElement) || before === document.activeElement) return;
    if (before.isConnected) {
      before.focus();
      return;
    }
    const left = [...(list.current?.children ?? [])];
    const next = left[Math.min(place, left.length - 1)];
    (next?.querySelector<HTMLElement>(CONTROLS) ?? otherwise?.())?.focus();
  });
}

/**
 * Where what had the focus within `root` is gone, such as a question that was answered, and nothing
 * inside has taken it over, `otherwise` gets it: whoever goes on by keyboard is not sent away.
 */
export function useFocusOtherwise(root: Held<HTMLElement>, otherwise: Held<HTMLElement>): void {
  // Asked before the browser's elements are changed.
  const before = document.activeElement;
  const wasInside = root.current?.contains(before) === true;
  // After those of what is inside, which know better.
  useLayoutEffect(() => {
    if (!wasInside || before?.isConnected !== false) return;
    if (document.activeElement === document.body) otherwise.current?.focus({ preventScroll: true });
  });
}
