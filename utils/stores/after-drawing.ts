import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Reading } from './live-query.ts';

/** In milliseconds: a page that nobody sees draws no frames, and is read to its end all the same. */
const LATEST = 200;

/**
 * The same reading, but the first one is told only when the page has drawn it: for what is made from
 * it and not drawn first, whose reading would hold up the drawing. Later ones are told at once, so
 * that no two parts of a page ever show two of them.
 */
export function afterDrawing<Value>(
  source: ReadonlySignal<Reading<Value | undefined>>,
  until: AbortSignal,
): ReadonlySignal<Reading<Value | undefined>> {
  const isDrawn = signal(false);
  const isThere = computed(
    () => source.value.state === 'ready' && source.value.value !== undefined,
  );
  const stop = effect(() => {
    if (!isThere.value) return undefined;
    const tell = (): void => {
      isDrawn.value = true;
    };
    // What is asked for within a frame is drawn when the next task begins.
    const frame = requestAnimationFrame(() => setTimeout(tell));
    const timer = setTimeout(tell, LATEST);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  });
  until.addEventListener('abort', stop, { once: true });
  return computed(() => (isThere.value && !isDrawn.value ? { state: 'loading' } : source.value));
}
