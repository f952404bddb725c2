import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A view whose code is loaded when it is wanted, or before, when there is time. */
export interface Lazy<Props extends object> {
  readonly View: ComponentType<Props>;
  readonly load: () => Promise<unknown>;
}

/**
 * Leaves a view's code out of what must be read before a page's first one is drawn. Until it is
 * there, an instant, nothing is drawn.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Lazy<Props> {
  let loaded: ComponentType<Props> | undefined;
  let loading: Promise<ComponentType<Props>> | undefined;

  async function loadOnce(): Promise<ComponentType<Props>> {
    loading ??= load();
    loaded = await loading;
    return loaded;
  }

  function View(props: Props) {
    const [isReady, setReady] = useState(loaded !== undefined);
    useEffect(() => {
      if (!isReady) void loadOnce().then(() => setReady(true));
    }, [isReady]);
    const Loaded = loaded;
    return Loaded === undefined ? null : <Loaded {...props} />;
  }

  return { View, load: loadOnce };
}

/**
 * Loads what was left out when the page has nothing else to do, so that none of it has to be waited
 * for: one after the other, since to ask for all at once would hold up what is drawn meanwhile.
 */
export function loadInTurn(
  views: readonly { readonly load: () => Promise<unknown> }[],
): () => void {
  const later = [...views];
  let waiting: number | undefined;
  function loadNext(): void {
    const next = later.shift();
    if (next) waiting = requestIdleCallback(() => void next.load().then(loadNext, loadNext));
  }
  loadNext();
  return () => {
    later.length = 0;
    if (waiting !== undefined) cancelIdleCallback(waiting);
  };
}
