import { useLayoutEffect } from 'preact/hooks';

/** What a key does, by the key in lower case. */
export type SessionKeys = ReadonlyMap<string, () => void>;

/**
 * Single keys of a session, for whoever looks at the person and not at the keyboard. In a field
 * they are the field's; with a modifier they are the browser's.
 */
export function useSessionKeys(keys: SessionKeys): void {
  // With each drawing: the next key may come before the browser has painted, and is about what is
  // drawn now.
  useLayoutEffect(() => {
    const listening = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.defaultPrevented || event.isComposing || event.repeat) return;
        if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
        if (document.querySelector('dialog[open]') !== null) return;
        const act = keys.get(event.key.toLowerCase());
        if (!act) return;
        event.preventDefault();
        act();
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('textarea, select, input:not([type=checkbox], [type=radio])') !== null
  );
}
