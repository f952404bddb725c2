/** Whose, of what kind, and from when: what the search is held to besides words. */
import { zoned } from '../time.ts';
import type { SearchKind } from './search-records.ts';
import type { Millis } from './types.ts';

/** From how long ago on. */
export type SearchTime = 'any' | 'four-weeks' | 'quarter' | 'year';

/** Every choice of time, in the order in which they are offered. */
export const SEARCH_TIMES: readonly SearchTime[] = ['any', 'four-weeks', 'quarter', 'year'];

/** What hits are held to; what is absent does not count. */
export interface SearchFilter {
  /** The record's id of whom they are about, or `inbox`. */
  readonly person?: string;
  readonly kind?: SearchKind;
  readonly time: SearchTime;
}

/** Everything about everybody from any time. */
export const NO_FILTER: SearchFilter = { time: 'any' };

/** Whether the filter keeps nothing out. */
export function isOpen({ person, kind, time }: SearchFilter): boolean {
  return person === undefined && kind === undefined && time === 'any';
}

const BACK: Readonly<Record<Exclude<SearchTime, 'any'>, Temporal.DurationLike>> = {
  'four-weeks': { weeks: 4 },
  quarter: { months: 3 },
  year: { years: 1 },
};

/** The instant from which on hits count: that many weeks or months before today's first moment. */
export function sinceOf(time: SearchTime, now: Millis, zone: string): Millis | undefined {
  if (time === 'any') return undefined;
  return zoned(now, zone).subtract(BACK[time]).startOfDay().epochMilliseconds;
}
