/** How the calendar's sync stands, so that every surface can say how old its data is and why. */
import { HOUR, MINUTE } from '../time.ts';
import type { Millis, SyncState, SyncTrouble } from './types.ts';

/** What was last read longer ago than this says so: our convention. */
const STALE_AFTER = 2 * HOUR;

/** What can be done. */
export type SyncRepair = 'wait' | 'retry' | 'reconnect' | 'wider-scope' | 'client-id' | 'none';

/** A calendar of which nothing was tried for so long is just about to be read (`schedule.ts`). */
const READ_WITHIN = 20 * MINUTE;

/**
 * Whether the calendar may show something else by now, and is read as soon as can be: after a sleep,
 * or when the browser was started. Where a try has failed there is no better to be had.
 */
export function isReadingDue({
  state,
  connected,
  now,
}: Omit<SyncStandingInput, 'running'>): boolean {
  const { lastGoodLocal, lastTrouble } = state ?? {};
  if (!connected || lastGoodLocal === undefined || (lastTrouble?.retryAt ?? 0) > now) return false;
  return now - Math.max(lastGoodLocal, lastTrouble?.at ?? 0) > READ_WITHIN;
}

/** How sync stands. */
export interface SyncStanding {
  readonly kind: 'never' | 'fresh' | 'stale' | 'trouble' | 'disconnected';
  /** The last complete read, by this machine's clock. */
  readonly at?: Millis;
  readonly trouble?: SyncTrouble;
  readonly repair: SyncRepair;
}

/** What the standing is told from. */
export interface SyncStandingInput {
  readonly state?: SyncState | undefined;
  readonly connected: boolean;
  readonly now: Millis;
  /** A sync is going on. */
  readonly running: boolean;
}

const REPAIRS = {
  offline: 'wait',
  portal: 'retry',
  reconnect: 'reconnect',
  scope: 'wider-scope',
  'no-client': 'client-id',
  // The Calendar API is switched off in the project the client id belongs to.
  'not-enabled': 'client-id',
  // This account may not read this calendar: another one may.
  'no-access': 'reconnect',
  busy: 'wait',
  quota: 'wait',
  server: 'wait',
  'unreadable-reply': 'retry',
  unknown: 'retry',
} satisfies Record<SyncTrouble, SyncRepair>;

/** The trouble that still lasts: none once a read has succeeded after it. */
function lastingTrouble(state: SyncState | undefined): SyncTrouble | undefined {
  const trouble = state?.lastTrouble;
  if (trouble === undefined) return undefined;
  const good = state?.lastGoodLocal;
  return good === undefined || trouble.at >= good ? trouble.kind : undefined;
}

/**
 * How sync stands and what to do. A read that seems to lie far ahead (the clock was set back) is
 * of unknown age: stale. While a sync runs there is nothing to retry.
 */
export function syncStanding({ state, connected, now, running }: SyncStandingInput): SyncStanding {
  const at = state?.lastGoodLocal;
  const when = at === undefined ? {} : { at };
  const trouble = lastingTrouble(state);
  const retry: SyncRepair = running ? 'wait' : 'retry';
  if (!connected) {
    const needsClient = trouble !== undefined && REPAIRS[trouble] === 'client-id';
    return {
      kind: 'disconnected',
      ...when,
      ...(trouble === undefined ? {} : { trouble }),
      repair: needsClient ? 'client-id' : 'reconnect',
    };
  }
  if (trouble !== undefined) {
    const repair = REPAIRS[trouble];
    return { kind: 'trouble', ...when, trouble, repair: repair === 'retry' ? retry : repair };
  }
  if (at === undefined) return { kind: 'never', repair: retry };
  return Math.abs(now - at) > STALE_AFTER
    ? { kind: 'stale', at, repair: retry }
    : { kind: 'fresh', at, repair: 'none' };
}

/**
 * Whether sync is broken enough for the badge: only the user can help, or a trouble has lasted so
 * long that what is shown is old. What passes by itself (a tunnel, a busy server) does not count,
 * and neither does a machine that was asleep.
 */
export function isBroken({ state, connected, now }: Omit<SyncStandingInput, 'running'>): boolean {
  const trouble = connected ? lastingTrouble(state) : undefined;
  if (trouble === undefined) return false;
  const repair = REPAIRS[trouble];
  const at = state?.lastGoodLocal;
  const passes = repair === 'wait' || repair === 'retry';
  return !passes || at === undefined || Math.abs(now - at) > STALE_AFTER;
}
