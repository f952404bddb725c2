import { panelWish } from '../settings/panel-wish.ts';

/** A view of the side panel that another surface asked for. */
export interface PanelWish {
  readonly view: 'home' | 'person' | 'session' | 'settings' | 'your-data' | 'first-run';
  readonly person?: string | undefined;
  /** Which part of the person's page. */
  readonly tab?: 'next' | 'notes' | 'growth' | 'history' | undefined;
  /** The record to bring into sight: there, in the inbox at home, or in Settings. */
  readonly sought?: string | undefined;
  /** The entry of the ledger to bring into sight. */
  readonly changeId?: string | undefined;
  /** For `session`: which one, and whether its close is meant. */
  readonly meetingId?: string | undefined;
  readonly closing?: boolean | undefined;
}

/** Asks a window's side panel to show a view; it does so at once, or when it is opened. */
export function wishPanel(windowId: number, wish: PanelWish): Promise<void> {
  return panelWish.set({ windowId, ...wish });
}

/** Calls back with each wish for this window, the one that waits already included; each once. */
export function takePanelWishes(
  windowId: number,
  until: AbortSignal,
  take: (wish: PanelWish) => void,
): void {
  const look = (wish: Awaited<ReturnType<typeof panelWish.get>>): void => {
    if (wish?.windowId !== windowId) return;
    void panelWish.set(null);
    take(wish);
  };
  panelWish.watch(look, until);
  void panelWish.get().then(look);
}
