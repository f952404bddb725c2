import { useEffect } from 'preact/hooks';
import type { Popup } from './popup.ts';

/**
 * What was done is taken back and done again by the keys of everywhere else. While something stands
 * in the field they are the field's: the focus is nearly always there.
 */
export function usePopupKeys(popup: Popup): void {
  useEffect(() => {
    const listening = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.defaultPrevented || event.isComposing || event.altKey) return;
        if (!event.ctrlKey && !event.metaKey) return;
        if (popup.hide.hidden.peek() !== false || isTyping(event.target)) return;
        const key = event.key.toLowerCase();
        if (key !== 'z' && key !== 'y') return;
        event.preventDefault();
        void (key === 'y' || event.shiftKey ? popup.undo.redo() : popup.undo.undo());
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, [popup]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.value !== '';
}
