import type { Millis } from '../domain/types.ts';
import { MINUTE } from '../time.ts';

/**
 * How often the calendar is read without anybody asking. Google counts requests per registered
 * app and day over all its users, and asks to spread recurring work by a quarter either way.
 */
const INTERVAL = 15 * MINUTE;
const SPREAD = 0.25;

/** A reading younger than this is not repeated just because a surface was opened. */
export const FRESH_FOR = MINUTE;

/**
 * When to read next. `random` is in [0, 1). After a trouble Google named a time for (`retryAt`),
 * not before that.
 */
export function nextSyncAt(now: Millis, random: number, retryAt?: Millis): Millis {
  const jitter = 1 - SPREAD + 2 * SPREAD * random;
  return Math.max(now + Math.round(INTERVAL * jitter), retryAt ?? 0);
}
