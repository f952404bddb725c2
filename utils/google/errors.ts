/**
 * What can go wrong between us and Google, told from a reply or from the lack of one. Google's
 * reasons decide, never the status alone: a 403 may mean a minute's patience, a missing permission
 * or a project that is not set up. Nothing here ever holds a token, an address or an event's words.
 */
import type { Millis, SyncTrouble } from '../domain/types.ts';
import { present } from '../present.ts';

/** What is known beside the trouble itself. */
export interface ErrorFacts {
  /** HTTP status, where there was a reply. */
  readonly status?: number | undefined;
  /** Google's own reason, or ours: one word, for diagnostics. */
  readonly reason?: string | undefined;
  /** Do not ask again before this instant (this machine's clock). */
  readonly retryAt?: Millis | undefined;
}

/**
 * Every failure of this folder but an abort, which is passed on as it came (`signal.reason`).
 * The message is made of the facts, so it is safe to log.
 */
export class GoogleError extends Error {
  override readonly name = 'GoogleError';
  readonly trouble: SyncTrouble;
  readonly status: number | undefined;
  readonly reason: string | undefined;
  readonly retryAt: Millis | undefined;

  constructor(trouble: SyncTrouble, facts: ErrorFacts = {}) {
    const details = [facts.status, facts.reason].filter((fact) => fact !== undefined).join(' ');
    super(details ? `Google: ${trouble} (${details})` : `Google: ${trouble}`);
    this.trouble = trouble;
    this.status = facts.status;
    this.reason = facts.reason;
    this.retryAt = facts.retryAt;
  }
}

/** What may be done about a failed try, besides giving up. */
export type Remedy = 'wait' | 'renew' | 'none';

/** A failed try: what to tell the user, and what to do first. */
export interface Diagnosis {
  readonly trouble: SyncTrouble;
  readonly reason?: string;
  readonly remedy: Remedy;
}

interface Meaning {
  readonly trouble: SyncTrouble;
  readonly remedy: Remedy;
}

const busy: Meaning = { trouble: 'busy', remedy: 'wait' };
const server: Meaning = { trouble: 'server', remedy: 'wait' };
const quota: Meaning = { trouble: 'quota', remedy: 'none' };
const scope: Meaning = { trouble: 'scope', remedy: 'none' };
const notEnabled: Meaning = { trouble: 'not-enabled', remedy: 'none' };
const noAccess: Meaning = { trouble: 'no-access', remedy: 'none' };
const reconnect: Meaning = { trouble: 'reconnect', remedy: 'renew' };
const unknown: Meaning = { trouble: 'unknown', remedy: 'none' };

/** Both of Google's vocabularies: `errors[].reason`, and `ErrorInfo.reason` in capitals. */
const meanings: ReadonlyMap<string, Meaning> = new Map(
  Object.entries<Meaning>({
    rateLimitExceeded: busy,
    userRateLimitExceeded: busy,
    RATE_LIMIT_EXCEEDED: busy,
    quotaExceeded: quota,
    dailyLimitExceeded: quota,
    insufficientPermissions: scope,
    ACCESS_TOKEN_SCOPE_INSUFFICIENT: scope,
    accessNotConfigured: notEnabled,
    SERVICE_DISABLED: notEnabled,
    forbiddenForNonOrganizer: noAccess,
    domainPolicy: noAccess,
    notACalendarUser: noAccess,
    notFound: noAccess,
    authError: reconnect,
    backendError: server,
    internalError: server,
  }),
);

/** A reason is kept, and may be shown, only if it is one plain word. */
function isPlainWord(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(value);
}

/** Whether a `Content-Type` header says JSON. */
export function isJson(contentType: string | null): boolean {
  return /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(contentType ?? '');
}

function isHtml(contentType: string | null): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i.test(contentType ?? '');
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

function listField(value: unknown, key: string): readonly unknown[] {
  const list = field(value, key);
  // A handful is all Google ever sends.
  return Array.isArray(list) ? list.slice(0, 10) : [];
}

/** The reasons in Google's error body, in the order of trust; empty for any other text. */
export function readReasons(body: string): readonly string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return [];
  }
  const error = field(parsed, 'error');
  // `{ "error": "invalid_request" }` is how the OAuth endpoints say it.
  const candidates =
    typeof error === 'string'
      ? [error]
      : [...listField(error, 'errors'), ...listField(error, 'details')].map((one) =>
          field(one, 'reason'),
        );
  return candidates.filter(isPlainWord);
}

function byStatus(status: number): Meaning {
  if (status === 401) return reconnect;
  if (status === 404) return noAccess;
  if (status === 429) return busy;
  if (status === 408 || status >= 500) return server;
  return unknown;
}

/**
 * What a reply means that is not a success: any status outside 200–299, or a success that is not
 * JSON. A page of HTML where JSON was asked for is somebody in between (a captive portal, a
 * proxy), unless Google's own front end is overloaded and says so in HTML.
 */
export function diagnose(status: number, contentType: string | null, body: string): Diagnosis {
  if (status === 407 || status === 511) return { trouble: 'portal', remedy: 'none' };
  if (status >= 300 && status < 400) return { trouble: 'portal', remedy: 'none' };
  if (isHtml(contentType)) {
    return status === 429 || status >= 500
      ? byStatus(status)
      : { trouble: 'portal', remedy: 'none' };
  }
  if (status >= 200 && status < 300) return { trouble: 'unreadable-reply', remedy: 'none' };

  const reasons = isJson(contentType) ? readReasons(body) : [];
  const known = reasons.find((reason) => meanings.has(reason));
  const reason = known ?? reasons[0];
  // `forbidden` often stands before a reason that tells more, so it counts only alone.
  const vague = reasons.includes('forbidden') ? noAccess : byStatus(status);
  const meaning = status === 401 ? reconnect : (meanings.get(known ?? '') ?? vague);
  return { ...meaning, ...present({ reason }) };
}
