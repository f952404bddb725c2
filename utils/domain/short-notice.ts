/**
 * Whether a change came at short notice. The calendar is looked at now and then, so the time of a
 * change is a bracket, and the answer may be that nobody can tell.
 */
import { DAY } from '../time.ts';
import type { Bracket, Change } from './ledger-types.ts';
import type { Millis } from './types.ts';

/** What is less is short notice: the guides' week. No study of notice length was found. */
export const NOTICE: Millis = 7 * DAY;

/** `yes` and `no` are proven; anything else is `unknown`. */
export type ShortNotice = 'yes' | 'no' | 'unknown';

/**
 * Whether a change happened less than `notice` before a session was to begin.
 *
 * It happened after `after` and at `before` at the latest: so it is proven short when even
 * `after` lies within the notice, and proven long when even `before` does not.
 */
export function shortNotice(start: Millis, bracket: Bracket, notice: Millis): ShortNotice {
  if (bracket.after !== undefined && start - bracket.after <= notice) return 'yes';
  return start - bracket.before >= notice ? 'no' : 'unknown';
}

/** The same for an entry of the ledger, against where the session had been. */
export function changeNotice(change: Change, notice: Millis): ShortNotice {
  return shortNotice(change.from.start, change, notice);
}
