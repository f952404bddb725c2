/** What a network, and Google, can do to a request, and what that is to be taken for. */
import type { SyncTrouble } from '../../../utils/domain/types.ts';
import type { Trouble } from '../../fake-google/faults.ts';

/** The reply does not come in time. */
interface Slow {
  readonly slow: true;
}

/** One trouble. */
export interface NetworkTrouble {
  readonly name: string;
  readonly trouble: Trouble | Slow;
  /** What a reading takes it for, where it has to give up. */
  readonly kind: SyncTrouble;
  /** Once is no matter: it is tried again. */
  readonly isSatOut: boolean;
  /** From then on it is not that host's alone. */
  readonly everywhere?: true;
}

const busy = { kind: 'busy', isSatOut: true } as const;
const server = { kind: 'server', isSatOut: true } as const;
const offline = { kind: 'offline', isSatOut: true } as const;
const quota = { kind: 'quota', isSatOut: false } as const;
const noAccess = { kind: 'no-access', isSatOut: false } as const;
const unread = { kind: 'unreadable-reply', isSatOut: false } as const;
const unknown = { kind: 'unknown', isSatOut: false } as const;

function refusal(reason: string): Trouble {
  return { status: 403, reason };
}

/** So long a wait is not sat out. */
const later = { retryAfter: 60 };

export const TROUBLES: readonly NetworkTrouble[] = [
  // A token that was refused once is renewed in silence.
  { name: '401', trouble: { status: 401 }, kind: 'reconnect', isSatOut: true },
  { name: '403 rateLimitExceeded', trouble: refusal('rateLimitExceeded'), ...busy },
  { name: '403 userRateLimitExceeded', trouble: refusal('userRateLimitExceeded'), ...busy },
  { name: '403 quotaExceeded', trouble: refusal('quotaExceeded'), ...quota },
  { name: '403 dailyLimitExceeded', trouble: refusal('dailyLimitExceeded'), ...quota },
  {
    name: '403 accessNotConfigured',
    trouble: refusal('accessNotConfigured'),
    kind: 'not-enabled',
    isSatOut: false,
  },
  {
    name: '403 insufficientPermissions',
    trouble: refusal('insufficientPermissions'),
    kind: 'scope',
    isSatOut: false,
  },
  { name: '403 domainPolicy', trouble: refusal('domainPolicy'), ...noAccess },
  { name: '403, a new reason', trouble: refusal('newReason'), ...unknown },
  { name: '404', trouble: { status: 404 }, ...noAccess },
  // All is listed anew, once.
  { name: '410', trouble: { status: 410 }, kind: 'unknown', isSatOut: true },
  { name: '429 with Retry-After', trouble: { status: 429, retryAfter: 1 }, ...busy },
  {
    name: '429 with a long Retry-After',
    trouble: { status: 429, ...later },
    kind: 'busy',
    isSatOut: false,
  },
  { name: '500', trouble: { status: 500 }, ...server },
  { name: '502', trouble: { status: 502 }, ...server },
  { name: '503 with Retry-After', trouble: { status: 503, retryAfter: 1 }, ...server },
  {
    name: '503 with a long Retry-After',
    trouble: { status: 503, ...later },
    kind: 'server',
    isSatOut: false,
  },
  {
    name: 'a captive portal',
    trouble: { captivePortal: true },
    kind: 'portal',
    isSatOut: false,
  },
  { name: 'JSON of something else', trouble: { mangle: () => '{"kind":"other"}' }, ...unread },
  {
    name: 'JSON that ends early',
    trouble: { mangle: (body) => body.slice(0, body.length / 2) },
    kind: 'unreadable-reply',
    isSatOut: true,
  },
  { name: 'a reply cut in the middle', trouble: { cutAfter: 2_000 }, ...offline },
  { name: 'a connection that drops', trouble: { drop: true }, ...offline },
  { name: 'a reply that does not come in time', trouble: { slow: true }, ...offline },
  { name: 'no network', trouble: { drop: true }, ...offline, everywhere: true },
  {
    name: 'a captive portal before everything',
    trouble: { captivePortal: true },
    kind: 'portal',
    isSatOut: false,
    everywhere: true,
  },
];
