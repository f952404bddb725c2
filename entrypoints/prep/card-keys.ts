import { useEffect } from 'preact/hooks';
import type { Prep } from './prep.ts';

const FOCUSABLE = 'button, a[href], input, textarea, [tabindex="0"]';

/**
 * Keys of the card: F6 and Escape lead back to Google's card, and what was done is taken back as
 * everywhere else. When the page asks, the first control gets the focus: only from inside can a
 * frame be entered against a focus trap of the page around it.
 */
export function useCardKeys(prep: Prep): void {
  const page = prep.tab.page.value;
  useEffect(() => {
    if (page?.focus === true) document.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  }, [page]);
  useEffect(() => {
    const listening = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.defaultPrevented || event.isComposing) return;
        const act = actOf(event, prep);
        if (!act) return;
        event.preventDefault();
        act();
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, [prep]);
}

function actOf(event: KeyboardEvent, { tab, undo }: Prep): (() => void) | undefined {
  const { key, target } = event;
  const isMenu = target instanceof Element && target.closest('[popover]') !== null;
  if (key === 'F6' || (key === 'Escape' && !isMenu)) return () => tab.send({ type: 'leave' });
  if (!event.ctrlKey && !event.metaKey) return undefined;
  const isTyping = target instanceof Element && target.closest('textarea') !== null;
  if (isTyping) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'y' || (letter === 'z' && event.shiftKey)) return () => void undo.redo();
  return letter === 'z' ? () => void undo.undo() : undefined;
}
