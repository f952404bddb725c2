/**
 * The one place a token rests: `storage.session`, which lies in memory, ends with the browser and
 * is closed to content scripts. Nothing that could renew a token is kept anywhere.
 */
import * as z from '../schema/schema.ts';
import { browser } from 'wxt/browser';
import type { Address, Millis } from '../domain/types.ts';

const tokenSchema = z.object({
  token: z.string(z.length(1, Infinity)),
  account: z.string(),
  clientId: z.string(),
  scopes: z.array(z.string()),
  expiresAt: z.number(),
});

/** A token and all that decides whether it may be used. */
export interface StoredToken {
  readonly token: string;
  /** Whose it is, as Google said. */
  readonly account: Address;
  /** The client it was given to. */
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** This machine's clock, a minute early. */
  readonly expiresAt: Millis;
}

const KEY = 'token';

/** The token kept, whatever its age; undefined if there is none that can be read. */
export async function readToken(): Promise<StoredToken | undefined> {
  const stored = await browser.storage.session.get(KEY);
  return z.safeParse(tokenSchema, stored[KEY]).data;
}

/** Keeps a token in place of any other. */
export async function writeToken(token: StoredToken): Promise<void> {
  await browser.storage.session.set({ [KEY]: token });
}

/** Forgets the token. */
export async function forgetToken(): Promise<void> {
  await browser.storage.session.remove(KEY);
}
