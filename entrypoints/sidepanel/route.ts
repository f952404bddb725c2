import { signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { PersonTab } from '../../components/people/PersonPage.tsx';
import { takePanelWishes, type PanelWish } from '../../utils/stores/panel-wish.ts';

/** What the side panel shows. */
export type Route =
  /** `from`: whose page was left for it; `sought`: a note of the inbox to bring into sight. */
  | { readonly view: 'home'; readonly from?: string; readonly sought?: string }
  /** `sought`: the record to bring into sight, by its id. */
  | {
      readonly view: 'person';
      readonly key: string;
      readonly tab?: PersonTab;
      readonly sought?: string;
      /** The entry of the ledger to bring into sight, by its id. */
      readonly changeId?: string;
    }
  /** A session being held, or its close. */
  | {
      readonly view: 'session';
      readonly key: string;
      readonly meetingId: string;
      readonly closing?: boolean;
    }
  | { readonly view: 'search' }
  /** `sought`: a record of the user's own words to bring into sight. */
  | { readonly view: 'settings'; readonly sought?: string }
  | { readonly view: 'your-data' }
  | { readonly view: 'first-run' };

/** Where the panel is, and the way elsewhere. */
export interface Router {
  readonly route: ReadonlySignal<Route>;
  readonly go: (route: Route) => void;
}

/**
 * Starts at home and goes where the user, or another surface of this window, wants. The same page
 * in a tab, as first run opens one, is no window's side panel and leaves such wishes alone: a tab
 * shows whose key its address names (`#key`).
 */
export function createRouter(until: AbortSignal): Router {
  const route = signal<Route>({ view: 'home' });
  void Promise.all([browser.windows.getCurrent(), browser.tabs.getCurrent()]).then(
    ([{ id }, tab]) => {
      const key = decodeURIComponent(location.hash.slice(1));
      if (tab !== undefined && key !== '') route.value = { view: 'person', key };
      if (id === undefined || tab !== undefined) return;
      takePanelWishes(id, until, (wish) => {
        const wished = wishedRoute(wish);
        if (wished) route.value = wished;
      });
    },
  );
  return { route, go: (next) => (route.value = next) };
}

function wishedRoute(wish: PanelWish): Route | undefined {
  const { view, person: key, meetingId } = wish;
  const sought = wish.sought !== undefined && { sought: wish.sought };
  if (view === 'home' || view === 'settings') return { view, ...sought };
  if (view !== 'person' && view !== 'session') return { view };
  if (key === undefined) return undefined;
  if (view === 'person') {
    const { tab, changeId } = wish;
    return {
      view,
      key,
      ...(tab !== undefined && { tab }),
      ...(changeId !== undefined && { changeId }),
      ...sought,
    };
  }
  return meetingId === undefined
    ? undefined
    : { view, key, meetingId, ...(wish.closing === true && { closing: true }) };
}
