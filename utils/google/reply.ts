/** One reply of Google's, or of somebody in between, taken for what it is before it is parsed. */
import type { Millis } from '../domain/types.ts';
import { diagnose, isJson } from './errors.ts';
import type { Diagnosis } from './errors.ts';
import { parseHttpDate, parseRetryAfter } from './retry.ts';

/** A success: parsed JSON, not yet checked against any schema; `undefined` for 204 and 304. */
export interface ApiReply {
  readonly data: unknown;
  readonly status: number;
  /** Lower-case names. `date` is the server's clock. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A try that failed, with the wait the server asked for. */
export interface Fault extends Diagnosis {
  readonly status?: number;
  readonly retryAfter?: Millis | undefined;
  /** The request may have been carried out although no reply says so. */
  readonly outcomeUnknown?: boolean;
}

/** How one try ended. */
export type Outcome = { readonly reply: ApiReply } | { readonly fault: Fault };

/**
 * What a reply says; reads its body.
 *
 * @throws what the body throws when the connection drops in the middle
 */
export async function understand(response: Response): Promise<Outcome> {
  const { status } = response;
  const contentType = response.headers.get('content-type');
  const headers = Object.fromEntries(response.headers);
  if (status === 204 || status === 304) return { reply: { data: undefined, status, headers } };
  // A page of somebody else's is not even read.
  const body =
    response.type === 'opaqueredirect' || !isJson(contentType) ? '' : await response.text();
  if (response.ok && isJson(contentType)) {
    try {
      return { reply: { data: JSON.parse(body), status, headers } };
    } catch {
      return {
        fault: { trouble: 'unreadable-reply', remedy: 'wait', status, outcomeUnknown: true },
      };
    }
  }
  // With `redirect: 'manual'` the browser hides a redirect's status; the API never redirects.
  const shown = response.type === 'opaqueredirect' ? 302 : status;
  const retryAfter = parseRetryAfter(
    response.headers.get('retry-after'),
    parseHttpDate(response.headers.get('date')),
  );
  return {
    fault: {
      ...diagnose(shown, contentType, body),
      status: shown,
      retryAfter,
      outcomeUnknown: shown >= 500,
    },
  };
}
