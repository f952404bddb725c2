import { signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { takePanelWishes } from '../../utils/stores/panel-wish.ts';

/** What the side panel shows. */
export type Route =
  /** `from`: whose page was left for it. */
  | { readonly view: 'home'; readonly from?: string }
  | { readonly view: 'person'; readonly key: string }
  | { readonly view: 'settings' }
  | { readonly view: 'first-run' };

/** Where the panel is, and the way elsewhere. */
export interface Router {
  readonly route: ReadonlySignal<Route>;
  readonly go: (route: Route) => void;
}

/**
 * Starts at home and goes where the user, or another surface of this window, wants. The same page
 * in a tab, as first run opens one, is no window's side panel and leaves such wishes alone.
 */
export function createRouter(until: AbortSignal): Router {
  const route = signal<Route>({ view: 'home' });
  void Promise.all([browser.windows.getCurrent(), browser.tabs.getCurrent()]).then(
    ([{ id }, tab]) => {
      if (id === undefined || tab !== undefined) return;
      takePanelWishes(id, until, ({ view, person }) => {
        if (view !== 'person') route.value = { view };
        else if (person !== undefined) route.value = { view, key: person };
      });
    },
  );
  return { route, go: (next) => (route.value = next) };
}
