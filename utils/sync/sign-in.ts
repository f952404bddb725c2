import { now } from '../clock.ts';
import { adoptLocalData } from '../db/adopt-local.ts';
import type { Address, SignInFailure } from '../domain/types.ts';
import type { CalendarAccess } from '../google/auth-url.ts';
import type { Auth, Connection } from '../google/auth.ts';
import { fail, succeed, type Result } from '../result.ts';
import { clientIdInUse } from '../settings/client-id.ts';
import { connection } from '../settings/connection.ts';

/** What the sign-in is to know of the settings. */
export async function readConnection(): Promise<Connection> {
  const [current, clientId] = await Promise.all([connection.get(), clientIdInUse()]);
  const signedIn = current && current.state !== 'signed-out';
  return {
    clientId,
    access: current?.access ?? 'owned',
    account: signedIn ? current.account : undefined,
  };
}

/** How to connect. */
export interface ConnectOptions {
  readonly access: CalendarAccess;
  /** Let the user pick another account than the last. */
  readonly choose: boolean;
}

/**
 * Connects a Google account by its sign-in window. What was written before any account was
 * connected becomes its.
 */
export async function connect(
  auth: Auth,
  { access, choose }: ConnectOptions,
): Promise<Result<Address, SignInFailure>> {
  const last = await connection.get();
  const signedIn = await auth.signIn({
    access,
    ...(choose ? { prompt: 'select_account' as const } : last && { loginHint: last.account }),
  });
  if (!signedIn.ok) return fail(signedIn.failure);
  const account = signedIn.value.account.email;
  await adoptLocalData(account, now());
  await connection.set({ account, access, state: 'connected', connectedAt: now() });
  return succeed(account);
}

/** Signs out: gives the grant back, forgets the token. What was read and written stays. */
export async function disconnect(auth: Auth): Promise<{ readonly revoked: boolean }> {
  const current = await connection.get();
  if (current) await connection.set({ ...current, state: 'signed-out' });
  return auth.signOut();
}
