/** Chrome's window for Google's sign-in page, played in Node: the same answers and failures. */
import type { WebAuth } from '../../../utils/google/web-auth.ts';

const REDIRECT = `https://${'a'.repeat(32)}.chromiumapp.org/`;
const CONSENT = 'https://accounts.google.com/signin/oauth/consent';

/** What the window needs. */
export interface WindowOptions {
  readonly fetch: typeof fetch;
  /** A signal that ends what takes too long. */
  readonly timeLimit: () => AbortSignal;
  /** Whom the user chooses on the page. */
  readonly chosen: () => string;
}

/** How Chrome puts it. Its words are all there is to tell failures apart. */
const NOT_LOADED = 'Authorization page could not be loaded.';
const TIMED_OUT = 'Authorization page load timed out.';
const CLOSED = 'The user did not approve access.';
const NEEDS_USER = 'User interaction required.';

/** A window whose user allows everything that is asked, and closes whatever asks for nothing. */
export function playWindow({ fetch, timeLimit, chosen }: WindowOptions): WebAuth {
  /** Where a page leads without the user, or the page itself. */
  async function load(url: string, interactive: boolean, form?: URLSearchParams) {
    const limit = timeLimit();
    try {
      const response = await fetch(url, {
        redirect: 'manual',
        signal: limit,
        ...(form && { method: 'POST', body: form }),
      });
      if (response.status >= 400) throw new Error(NOT_LOADED);
      const leadsTo = response.headers.get('location');
      // Of a page that ends early the user sees as much as came.
      return { leadsTo, html: leadsTo ? '' : await response.text().catch(() => '') };
    } catch (error) {
      if (error instanceof Error && error.message === NOT_LOADED) throw error;
      throw new Error(limit.aborted && !interactive ? TIMED_OUT : NOT_LOADED, { cause: error });
    }
  }

  return {
    getRedirectURL: () => REDIRECT,
    launchWebAuthFlow: async ({ url, interactive }) => {
      const first = await load(url, interactive);
      if (first.leadsTo) return first.leadsTo;
      if (!interactive) throw new Error(NEEDS_USER);
      if (!first.html.includes('name="request"')) throw new Error(CLOSED);
      const query = new URL(url).searchParams;
      const form = new URLSearchParams({
        request: query.toString(),
        answer: 'allow',
        account: chosen(),
      });
      for (const scope of query.get('scope')?.split(' ') ?? []) form.append('scope', scope);
      const second = await load(CONSENT, interactive, form);
      if (!second.leadsTo) throw new Error(CLOSED);
      return second.leadsTo;
    },
  };
}
