import { useEffect, useRef } from 'preact/hooks';

/** Marks the element of a record, so that a hit of a search can lead to it. */
const RECORD = 'data-record';

/**
 * Brings the record that was looked for into sight and gives it the focus, once: as soon as it is
 * drawn. `wanted` is the wish, a new object for a new one. Where the record is not there yet, `more`
 * is asked for each time something else was drawn.
 */
export function useSought(
  wanted: object,
  id: string | undefined,
  drawn: unknown,
  more?: () => void,
): void {
  const doneRef = useRef<object | undefined>(undefined);
  useEffect(() => {
    if (id === undefined || doneRef.current === wanted) return;
    const element = document.querySelector<HTMLElement>(`[${RECORD}="${CSS.escape(id)}"]`);
    if (!element) {
      more?.();
      return;
    }
    doneRef.current = wanted;
    unfold(element);
    element.scrollIntoView({ block: 'center' });
    if (element.tabIndex < 0) element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }, [wanted, id, drawn, more]);
}

function unfold(element: Element): void {
  let fold = element.closest('details');
  while (fold) {
    fold.open = true;
    fold = fold.parentElement?.closest('details') ?? null;
  }
}
