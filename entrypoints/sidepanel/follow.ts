import { signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { onOpened } from '../../utils/stores/opened-event.ts';
import type { Router } from './route.ts';

/** The panel and what is opened in the calendar beside it. */
export interface Follow {
  /** The key of whoever was opened while the panel was in use, and is not shown. */
  readonly waiting: ReadonlySignal<string | undefined>;
  /** Shows them. */
  readonly show: () => void;
  readonly dismiss: () => void;
}

/**
 * Shows whose event is opened in the calendar, unless that would take something from the user or a session
 * is being held (`session`).
 */
export function followCalendar(
  { route, go }: Router,
  session: ReadonlySignal<unknown>,
  until: AbortSignal,
): Follow {
  const waiting = signal<string | undefined>(undefined);

  function take(person: string): void {
    const now = route.peek();
    const isThere = 'key' in now && now.key === person;
    const isHeld =
      isInUse() || session.peek() !== undefined || (now.view !== 'home' && now.view !== 'person');
    waiting.value = isHeld && !isThere ? person : undefined;
    if (!isHeld && !isThere) go({ view: 'person', key: person });
  }

  void Promise.all([browser.windows.getCurrent(), browser.tabs.getCurrent()]).then(
    ([{ id }, tab]) => {
      // The same page in a tab is no window's side panel.
      if (id !== undefined && tab === undefined) onOpened(id, take, until);
    },
  );
  return {
    waiting,
    show: () => {
      const person = waiting.peek();
      waiting.value = undefined;
      if (person !== undefined) go({ view: 'person', key: person });
    },
    dismiss: () => (waiting.value = undefined),
  };
}

/** Whether something is being typed, or asked: the focus stays where it was in a panel left. */
function isInUse(): boolean {
  const at = document.activeElement;
  const isText =
    at instanceof HTMLTextAreaElement ||
    (at instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(at.type));
  return (isText && at.value !== '') || document.querySelector('dialog[open]') !== null;
}
