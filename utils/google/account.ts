/** Whose token it is: asked of Google, never assumed from what the user typed or chose. */
import * as z from '../schema/schema.ts';
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
  id: z.string(z.length(1, 255)),
  email: z.string(z.length(3, 320), z.includes('@')),
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
  const account = z.safeParse(accountSchema, data);
  if (!account.success) throw new GoogleError('unreadable-reply', { reason: 'notAnAccount' });
  return { email: account.data.email.toLowerCase(), id: account.data.id };
}
