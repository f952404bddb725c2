import { useEffect } from 'preact/hooks';
import { openDashboard } from '../../utils/messaging/open-dashboard.ts';
import type { Panel } from './panel.ts';
import { sessionOffers } from './session/session-lines.ts';
import { openSession } from './session/SessionLines.tsx';

/**
 * Keys of the whole panel: what was done is taken back and done again as everywhere else, a slash
 * begins a search, S a session or its close, and D leads to the dashboard. In a field all of them are the field's.
 */
export function usePanelKeys(panel: Panel): void {
  useEffect(() => {
    const listening = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return;
        if (panel.hide.hidden.peek() !== false) return;
        const act = actOf(event, panel);
        if (!act) return;
        event.preventDefault();
        act();
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, [panel]);
}

function actOf(event: KeyboardEvent, panel: Panel): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (key === 'y' || (key === 'z' && event.shiftKey)) return () => void panel.undo.redo();
    return key === 'z' ? () => void panel.undo.undo() : undefined;
  }
  if (event.altKey || document.querySelector('dialog[open]') !== null) return undefined;
  if (key === 's' && !event.shiftKey) return sessionAct(panel);
  // In a session the same key closes it.
  if (key === 'd' && !event.shiftKey && panel.route.peek().view !== 'session') {
    return () => void openDashboard();
  }
  return key === '/' ? () => panel.go({ view: 'search' }) : undefined;
}

/** Begins, goes on with or closes what the first line of the view offers. */
function sessionAct(panel: Panel): (() => void) | undefined {
  const reading = panel.account.view.peek();
  const { view } = panel.route.peek();
  if (reading.state !== 'ready' || !reading.value) return undefined;
  if (view !== 'home' && view !== 'person') return undefined;
  const of = reading.value;
  const [offer] = sessionOffers(panel, of, panel.person.peek());
  return offer && (() => openSession(panel, of, offer));
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('textarea, select, input:not([type=checkbox], [type=radio])') !== null
  );
}
