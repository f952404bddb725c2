/** One question to Google's sign-in page, through the browser's window for it or without one. */
import { buildAuthUrl, readRedirect } from './auth-url.ts';
import type { AuthRequest, Grant, RedirectFailure } from './auth-url.ts';
import { SECOND } from '../time.ts';

/** How long a silent question may take; the browser may allow less. */
const SILENT_TIME = 10 * SECOND;

/** The two calls of `browser.identity` that are used. */
export interface WebAuth {
  readonly getRedirectURL: () => string;
  readonly launchWebAuthFlow: (details: {
    url: string;
    interactive: boolean;
    abortOnLoadForNonInteractive?: boolean;
    timeoutMsForNonInteractive?: number;
  }) => Promise<string | undefined>;
}

/** What is asked, but for what every question brings of its own. */
export type Question = Omit<AuthRequest, 'redirectUri' | 'state'>;

/** What came of a question: the browser gave no answer, Google refused, or a grant. */
export type Answer =
  | { readonly kind: 'no-answer'; readonly message: string }
  | { readonly kind: 'refused'; readonly failure: RedirectFailure }
  | { readonly kind: 'granted'; readonly grant: Grant };

/**
 * Asks once. Never rejects. Without `prompt: 'none'` a window opens.
 *
 * A silent question may run through several of Google's pages before it is answered, so the first
 * page that has loaded is not the end of it.
 */
export async function ask(webAuth: WebAuth, question: Question): Promise<Answer> {
  const redirectUri = webAuth.getRedirectURL();
  const state = crypto.randomUUID();
  const url = buildAuthUrl({ ...question, redirectUri, state });
  const silent = { abortOnLoadForNonInteractive: false, timeoutMsForNonInteractive: SILENT_TIME };
  let redirect: string | undefined;
  try {
    redirect = await webAuth.launchWebAuthFlow(
      question.prompt === 'none'
        ? { url, interactive: false, ...silent }
        : { url, interactive: true },
    );
  } catch (error) {
    return { kind: 'no-answer', message: error instanceof Error ? error.message : '' };
  }
  const answer = readRedirect(redirect, { redirectUri, state });
  return answer.ok
    ? { kind: 'granted', grant: answer.value }
    : { kind: 'refused', failure: answer.failure };
}
