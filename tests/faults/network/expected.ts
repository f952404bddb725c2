/** What has to come of a trouble, told from what was asked and not from how the product does it. */
import type { SignInFailure, SyncTrouble } from '../../../utils/domain/types.ts';
import type { LoggedRequest } from '../../fake-google/request-log.ts';
import type { Flow } from './flows.ts';
import type { NetworkTrouble } from './troubles.ts';

/**
 * What is asked of Google: a page for the user (`window`), the same without one (`silent`), whose
 * token it is (`account`), the calendar (`events`), to take the permission back (`revoke`).
 */
export type Asked = 'window' | 'silent' | 'account' | 'events' | 'revoke';

/** One request of a flow, by its place among those to its host. */
export interface Request {
  readonly asked: Asked;
  readonly host: string;
  readonly nth: number;
  /** How many go to each host before it. */
  readonly before: ReadonlyMap<string, number>;
}

/** The requests of a flow, in order. */
export function requestsOf(log: readonly LoggedRequest[]): readonly Request[] {
  const counts = new Map<string, number>();
  return log.map((entry) => {
    const { host } = entry;
    const before = new Map(counts);
    const nth = (counts.get(host) ?? 0) + 1;
    counts.set(host, nth);
    return { asked: askedBy(entry), host, nth, before };
  });
}

function askedBy({ host, path, query }: LoggedRequest): Asked {
  if (host === 'oauth2.googleapis.com') return 'revoke';
  if (host === 'accounts.google.com') return query.get('prompt') === 'none' ? 'silent' : 'window';
  return path.startsWith('/oauth2/') ? 'account' : 'events';
}

/** Whether a trouble is one of this request's: pages give no reasons, and are no JSON. */
export function canMeet({ trouble }: NetworkTrouble, asked: Asked): boolean {
  if (asked === 'events' || asked === 'account') return true;
  if ('mangle' in trouble || 'cutAfter' in trouble) return false;
  if ('slow' in trouble) return asked !== 'revoke';
  return !('reason' in trouble);
}

/** What the flow ends with. */
export function outcomeOf(
  flow: Flow,
  { asked, nth }: Request,
  { name, trouble, kind, isSatOut, everywhere }: NetworkTrouble,
  isLasting: boolean,
): string {
  switch (asked) {
    case 'events': {
      const isSecond = name === '410' && flow.listsAnew === true && nth > 1;
      // Of a refusal the status is enough, whatever else it says.
      const isRefused = 'mangle' in trouble && flow.listsAnew === true && nth === 1;
      return (isSatOut || isRefused) && !isLasting && !isSecond ? flow.good : kind;
    }
    case 'account': {
      // A token just given is not renewed; and only a reading has something to list anew.
      const isTriedAgain = isSatOut && name !== '401' && (name !== '410' || !flow.signsIn);
      if (isTriedAgain && !isLasting) return flow.good;
      return flow.signsIn ? failureOf(kind) : kind;
    }
    case 'window':
      // Whoever meets a page that asks nothing of them closes it.
      if ('captivePortal' in trouble) return 'declined';
      return everywhere ? 'offline' : 'blocked';
    case 'silent':
      if (everywhere) return kind;
      return 'slow' in trouble ? 'offline' : 'reconnect';
    case 'revoke':
      // That host gives scripts nothing to read: only whether the request went out is known.
      return 'drop' in trouble ? 'not told' : flow.good;
  }
}

function failureOf(kind: SyncTrouble): SignInFailure {
  if (kind === 'offline' || kind === 'portal') return 'offline';
  return kind === 'scope' || kind === 'reconnect' ? 'partial' : 'unknown';
}
