/** When the mutations of a card's opening come: few at first, most at the peak, then fewer. */

/** How many mutations come at a moment after the opening. */
export interface Gust {
  readonly atMs: number;
  readonly count: number;
}

const frameMs = 16;

/** One gust a frame, all of them together as many mutations as asked for. */
export function planStorm({
  mutations,
  peakMs,
  endMs,
}: {
  readonly mutations: number;
  readonly peakMs: number;
  readonly endMs: number;
}): readonly Gust[] {
  const frames = Math.max(1, Math.round(endMs / frameMs));
  const times = Array.from({ length: frames }, (_, index) => ((index + 1) * endMs) / frames);
  const weights = times.map((at) =>
    at <= peakMs ? at / Math.max(1, peakMs) : (endMs - at) / Math.max(1, endMs - peakMs),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  let before = 0;
  let reached = 0;
  return times.map((atMs, index) => {
    reached += weights[index] ?? 0;
    // What is rounded off in one gust comes with the next.
    const until = index === frames - 1 ? mutations : Math.round((mutations * reached) / total);
    const count = until - before;
    before = until;
    return { atMs, count };
  });
}

/** Calls back with each gust at its moment, until the signal says that nobody waits any more. */
export function playStorm(
  gusts: readonly Gust[],
  blow: (gust: Gust) => void,
  signal: AbortSignal,
): void {
  for (const gust of gusts) later(gust.atMs, () => blow(gust), signal);
}

/** What is still to come, of everything that was ever put off. */
const coming = new Set<Promise<void>>();

/** Waits until nothing is to come any more: all that was put off has been done, or was stopped. */
export async function calm(): Promise<void> {
  while (coming.size > 0) await Promise.all(coming);
}

/** A timer that a signal stops. */
export function later(ms: number, act: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const over = (): void => {
    coming.delete(promise);
    resolve();
  };
  const timer = setTimeout(() => {
    try {
      act();
    } finally {
      over();
    }
  }, ms);
  coming.add(promise);
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      over();
    },
    { once: true },
  );
}
