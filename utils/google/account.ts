/** Whose token it is: asked of Google, never assumed from what the user typed or chose. */
import * as z from 'zod/mini';
import type { Address } from '../domain/types.ts';
import { GoogleError } from './errors.ts';
import { createTransport } from './request.ts';
import type { TransportOptions } from './request.ts';

/** One address, so the generated client's 4 kB are spared. */
const USERINFO = 'https://www.googleapis.com/oauth2/v2/userinfo?fields=id,email';

/** A Google account. */
export interface GoogleAccount {
  readonly email: Address;
  /** Google's own, which stays when the address changes. */
  readonly id: string;
}

const accountSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(255)),
  email: z.string().check(z.minLength(3), z.maxLength(320), z.includes('@')),
});

/**
 * The account a token belongs to.
 *
 * @throws GoogleError; `scope` if the token may not tell, `unreadable-reply` for a reply without
 * an address
 */
export async function fetchAccount(
  options: TransportOptions,
  signal?: AbortSignal,
): Promise<GoogleAccount> {
  const { data } = await createTransport(options)({ url: USERINFO, method: 'GET', signal });
  const account = accountSchema.safeParse(data);
  if (!account.success) throw new GoogleError('unreadable-reply', { reason: 'notAnAccount' });
  return { email: account.data.email.toLowerCase(), id: account.data.id };
}
