import { signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';

/** Whether the toolbar shows our icon; looked at again when the user comes back to the page. */
export function createPinned(until: AbortSignal): ReadonlySignal<boolean> {
  const pinned = signal(false);
  const look = async (): Promise<void> => {
    pinned.value = (await browser.action.getUserSettings()).isOnToolbar ?? false;
  };
  const onChange = (): void => void look();
  void look();
  browser.action.onUserSettingsChanged.addListener(onChange);
  until.addEventListener('abort', () =>
    browser.action.onUserSettingsChanged.removeListener(onChange),
  );
  window.addEventListener('focus', onChange, { signal: until });
  return pinned;
}
