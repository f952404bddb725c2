/** The few numbers a benchmark is judged by. */

/** What a side's times come to, in milliseconds. */
export interface Summary {
  readonly median: number;
  readonly p95: number;
  /** Half of all times lie within so much of each other. */
  readonly spread: number;
}

/** How far two equal sides may be apart before the machine is too noisy to judge on. */
export const NOISE = 0.1;

/** Sums up one side's times. */
export function summarize(times: readonly number[]): Summary {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    spread: quantile(sorted, 0.75) - quantile(sorted, 0.25),
  };
}

/** The time below which this share of the sorted times lies, between two where it falls there. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return low + (high - low) * (at - Math.floor(at));
}

/** Whether two sides that are the same measured the same. */
export function isQuiet(a: number, b: number): boolean {
  return Math.max(a, b) / Math.min(a, b) <= 1 + NOISE;
}
