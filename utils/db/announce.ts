import type { StoreName } from './schema.ts';

/**
 * Every write tells every open surface which stores it touched; surfaces read again what they
 * show. The message names stores and nothing else: data is always read from the database.
 */
const CHANNEL = 'vis-a-vis.changes';

/** The stores a write touched. */
export interface Announcement {
  readonly stores: readonly StoreName[];
}

let sender: BroadcastChannel | undefined;

/** Tells all contexts, this one included, that these stores have changed. */
export function announce(...stores: StoreName[]): void {
  sender ??= new BroadcastChannel(CHANNEL);
  sender.postMessage({ stores } satisfies Announcement);
}

/** Calls back after each write to one of the stores, until the signal aborts. */
export function onAnnounced(
  stores: readonly StoreName[],
  callback: () => void,
  signal: AbortSignal,
): void {
  // A channel object never hears itself, so listening takes one of its own.
  const listener = new BroadcastChannel(CHANNEL);
  listener.addEventListener('message', (event: MessageEvent<Announcement>) => {
    if (event.data.stores.some((store) => stores.includes(store))) callback();
  });
  signal.addEventListener('abort', () => listener.close(), { once: true });
}
