import type { Millis } from '../domain/types.ts';
import { DAY, WEEK } from '../time.ts';

/** The span of the calendar that is read. */
export interface Window {
  readonly from: Millis;
  readonly to: Millis;
}

/** 26 weeks back, to know each person's rhythm from the first day; 60 days ahead. */
export function windowAt(now: Millis): Window {
  return { from: now - 26 * WEEK, to: now + 60 * DAY };
}
