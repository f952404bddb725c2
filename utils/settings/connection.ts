import * as z from '../schema/schema.ts';
import { LOCAL_ACCOUNT, type Account } from '../domain/types.ts';
import { defineSetting } from './setting.ts';

const schema = z.object({
  account: z.string(),
  /** `connected`; `expired`: Google wants the user's consent again; `signed-out`: by the user. */
  state: z.literal('connected', 'expired', 'signed-out'),
  /** `owned`: calendars the user owns; `all`: every calendar the user can see. */
  access: z.literal('owned', 'all'),
  connectedAt: z.number(),
});

/** The Google account in use, and whether it can be read; null before the first sign-in. */
export type Connection = z.infer<typeof schema> | null;

/** No token is ever kept here: those live in session storage, beside the sign-in. */
export const connection = defineSetting<Connection>('local:connection', schema, null);

/** Whose data the surfaces show. After signing out the account's data stay and are shown. */
export function accountOf(current: Connection): Account {
  return current?.account ?? LOCAL_ACCOUNT;
}

/** Whether the account's calendar is to be read; an expired grant still is, to find out. */
export function isConnected(current: Connection | undefined): boolean {
  return current !== undefined && current !== null && current.state !== 'signed-out';
}
