import { useEffect } from 'preact/hooks';
import type { Dashboard } from './dashboard.ts';

/** Keys of the whole page: a slash begins a search, and what was done is taken back as elsewhere. */
export function useDashboardKeys(page: Dashboard): void {
  useEffect(() => {
    const listening = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        const { target } = event;
        const isTyping =
          target instanceof Element && target.closest('input, textarea, select') !== null;
        if (event.defaultPrevented || event.isComposing || isTyping || event.altKey) return;
        if (page.hide.hidden.peek() !== false || document.querySelector('dialog[open]')) return;
        const key = event.key.toLowerCase();
        if (event.ctrlKey || event.metaKey) {
          if (key !== 'z' && key !== 'y') return;
          event.preventDefault();
          void (key === 'y' || event.shiftKey ? page.undo.redo() : page.undo.undo());
        } else if (key === '/') {
          event.preventDefault();
          location.hash = 'search';
        }
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, [page]);
}
