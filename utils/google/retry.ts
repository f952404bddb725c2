/** When to try again: truncated exponential backoff with full jitter, and `Retry-After`. Pure. */
import type { Millis } from '../domain/types.ts';
import { SECOND } from '../time.ts';

/** How often a request is sent before its trouble is reported. */
export const MAX_TRIES = 5;
/** No single wait of our own choosing is longer. */
export const MAX_BACKOFF = 8 * SECOND;
/** A longer `Retry-After` is not sat out: the caller is told when to come back. */
export const MAX_RETRY_AFTER = 20 * SECOND;

/**
 * How long to wait after the failed try number `tries` (1 is the first): anything between nothing
 * and 1, 2, 4, 8 ... seconds. Full jitter keeps many browsers from coming back together.
 *
 * @param random between 0 and 1, as `Math.random` gives it
 */
export function backoff(tries: number, random: number): Millis {
  return Math.floor(random * Math.min(MAX_BACKOFF, SECOND * 2 ** (tries - 1)));
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const HTTP_DATE = /^[A-Z][a-z]{2}, (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT$/;

/** The instant of an HTTP date such as `Sun, 06 Nov 1994 08:49:37 GMT`; undefined for other text. */
export function parseHttpDate(text: string | null | undefined): Millis | undefined {
  const [, day, month, year, time] = HTTP_DATE.exec(text?.trim() ?? '') ?? [];
  if (day === undefined || month === undefined || time === undefined) return undefined;
  const monthNumber = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  try {
    return Temporal.Instant.from(`${year}-${monthNumber}-${day}T${time}Z`).epochMilliseconds;
  } catch {
    return undefined;
  }
}

/**
 * The wait that a `Retry-After` header asks for, never negative; undefined without a header that
 * can be read.
 *
 * @param serverNow the reply's own `Date`, against which an HTTP date is meant
 */
export function parseRetryAfter(
  header: string | null,
  serverNow: Millis | undefined,
): Millis | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * SECOND;
  const at = parseHttpDate(text);
  return at === undefined || serverNow === undefined ? undefined : Math.max(0, at - serverNow);
}
