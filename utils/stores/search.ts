import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { NO_FILTER, sinceOf, type SearchFilter } from '../domain/search-filter.ts';
import { parseSearch } from '../domain/search-query.ts';
import { hitsOf, scan, type Found, type Scan } from '../domain/search.ts';
import type { Account } from '../domain/types.ts';
import type { Ambient } from './clock.ts';
import { createSearchReady, NOTHING_READY, type SearchReady } from './search-ready.ts';

/** Hits shown at first, and how many more each time one asks for more. */
const SHOWN = 30;

/** What the search has to show. */
export interface SearchResult extends Found {
  /** `reading`: hits may still come, older ones than those that are here. */
  readonly state: SearchReady['state'];
}

/** The search of a page: what is typed and chosen, and what that finds. */
export interface SearchStore {
  readonly typed: ReadonlySignal<string>;
  readonly filter: ReadonlySignal<SearchFilter>;
  readonly result: ReadonlySignal<SearchResult>;
  readonly type: (text: string) => void;
  readonly choose: (filter: SearchFilter) => void;
  /** Shows more of the hits there are. */
  readonly more: () => void;
}

/** What the search needs of its page. */
export interface SearchPlace {
  readonly account: ReadonlySignal<Account | undefined>;
  /** The search is shown: texts are read, and read again when they change, while it is. */
  readonly isShown: ReadonlySignal<boolean>;
  readonly clock: ReadonlySignal<Ambient>;
}

/**
 * Opens the search of a page. Typing never waits: what is ready is searched, and what becomes so
 * later is found by itself. What is typed stays while the search is not shown; the texts do not.
 */
export function createSearchStore(place: SearchPlace, until: AbortSignal): SearchStore {
  const { account, isShown, clock } = place;
  const typed = signal('');
  const filter = signal(NO_FILTER);
  const limit = signal(SHOWN);
  const query = computed(() => parseSearch(typed.value));
  const zone = computed(() => clock.value.zone);
  const wanted = computed(() => (isShown.value ? account.value : undefined));
  const ready = createSearchReady(() => ({ account: wanted.value, zone: zone.value }), until);
  // Between two accounts the texts of the last one are still there, and nobody's business.
  const searched = computed((): SearchReady => {
    const { value } = ready;
    return value.account === wanted.value ? value : NOTHING_READY;
  });

  let last: { readonly reading: number; readonly scan: Scan } | undefined;
  const scanned = computed(() => {
    const { reading, entries } = searched.value;
    const before = last?.reading === reading ? last.scan : undefined;
    const next = scan(entries, query.value, filter.value, before);
    last = { reading, scan: next };
    return next;
  });
  // Kept up to date while nobody looks, too: it must not hold on to texts that are let go.
  until.addEventListener(
    'abort',
    effect(() => void scanned.value),
    { once: true },
  );
  const since = computed(() => sinceOf(filter.value.time, clock.value.now, zone.value));
  const result = computed((): SearchResult => ({
    state: searched.value.state,
    ...hitsOf(scanned.value, since.value, limit.value),
  }));

  return {
    typed,
    filter,
    result,
    type: (text) => {
      typed.value = text;
      limit.value = SHOWN;
    },
    choose: (chosen) => {
      filter.value = chosen;
      limit.value = SHOWN;
    },
    more: () => {
      limit.value += SHOWN;
    },
  };
}
