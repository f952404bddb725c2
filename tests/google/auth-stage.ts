/** Somebody who signs in, and everything around: the browser’s window, Google’s page, its API. */
import { createAuth } from '../../utils/google/auth.ts';
import type { Auth, Connection } from '../../utils/google/auth.ts';
import { EMAIL, OWNED_EVENTS } from '../../utils/google/auth-url.ts';
import type { WebAuth } from '../../utils/google/web-auth.ts';
import { json, machine, NOW } from './support.ts';
import type { Machine, Step } from './support.ts';

const REDIRECT = 'https://abcdefgh.chromiumapp.org/';
export const ANA: Connection = {
  clientId: 'client-1',
  access: 'owned',
  account: 'ana@example.com',
};
export const anaInfo = json({ id: '1', email: 'Ana@Example.com' });

type Launch = Parameters<WebAuth['launchWebAuthFlow']>[0];

/** How the browser and Google's page answer a launch: an address, or a rejection. */
export type Page = (asked: URLSearchParams) => string | Promise<string>;

/** An answer in the fragment, with the question's own state unless another is given. */
export function answer(parameters: Record<string, string>): Page {
  return (asked) =>
    `${REDIRECT}#${new URLSearchParams({ state: asked.get('state') ?? '', ...parameters })}`;
}

export function granted(token: string, changes: Record<string, string> = {}): Page {
  const scope = `${OWNED_EVENTS} ${EMAIL}`;
  return answer({
    access_token: token,
    token_type: 'Bearer',
    expires_in: '3599',
    scope,
    ...changes,
  });
}

export function noAnswer(message: string): Page {
  return () => Promise.reject(new Error(message));
}

export interface Stage {
  readonly auth: Auth;
  readonly launches: Launch[];
  readonly network: Machine;
  connection: Connection;
  page: Page;
  now: number;
}

/** Somebody connected as Ana, Google's page as given, and the replies of its API. */
export function stage(page: Page, replies: readonly Step[] = [anaInfo], connection = ANA): Stage {
  const launches: Launch[] = [];
  const network = machine(replies, { clock: () => made.now });
  const webAuth: WebAuth = {
    getRedirectURL: () => REDIRECT,
    launchWebAuthFlow: async (details) => {
      launches.push(details);
      return made.page(new URL(details.url).searchParams);
    },
  };
  const auth = createAuth({ ...network, connection: async () => made.connection, webAuth });
  const made: Stage = { auth, launches, network, connection, page, now: NOW };
  return made;
}

export function questionOf(launch: Launch | undefined): Record<string, string> {
  return Object.fromEntries(new URL(launch?.url ?? '').searchParams);
}
