import type { Address, SignInFailure, SyncTrouble } from '../domain/types.ts';
import * as z from '../schema/schema.ts';

/**
 * Every message an extension page may send to the worker, with its payload and its reply. Only our
 * own pages may send them; `receive.ts` refuses everybody else.
 */
export const messageSchemas = {
  /** Read the calendar. `force`: now; otherwise only when the last reading is over a minute old. */
  sync: z.object({ type: z.literal('sync'), force: z.boolean() }),
  /** Open Google's sign-in. */
  connect: z.object({
    type: z.literal('connect'),
    access: z.literal('owned', 'all'),
    /** Let the user pick another account. */
    choose: z.boolean(),
  }),
  /** Show what badge and reminders have to say now: all was hidden, or reminders are wanted. */
  badge: z.object({ type: z.literal('badge') }),
  /** Make a backup now, where backups are switched on; the log tells what came of it. */
  'back-up': z.object({ type: z.literal('back-up'), isBeforeUpgrade: z.boolean() }),
  /** Sign out: revoke the grant and forget the token. What was written stays. */
  'sign-out': z.object({ type: z.literal('sign-out') }),
};

/** The name of a message. */
export type MessageType = keyof typeof messageSchemas;
/** The payload of each message. */
export type Message<Type extends MessageType> = z.infer<(typeof messageSchemas)[Type]>;

/** Any message, checked. */
export type AnyMessage = { [Type in MessageType]: Message<Type> }[MessageType];

/** A message as one of ours, or undefined when it is none. */
export function readMessage(message: unknown): AnyMessage | undefined {
  const type = typeOf(message);
  return type && z.safeParse(messageSchemas[type], message).data;
}

function typeOf(message: unknown): MessageType | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  const { type } = message;
  return typeof type === 'string' && Object.hasOwn(messageSchemas, type)
    ? (type as MessageType)
    : undefined;
}

/** What each message is answered with. */
export interface Replies {
  sync: { outcome: 'synced' | 'fresh' | 'not-connected' | SyncTrouble };
  connect: { ok: true; account: Address } | { ok: false; failure: SignInFailure };
  badge: Readonly<Record<string, never>>;
  'back-up': Readonly<Record<string, never>>;
  /** `revoked: false`: Google could not be told; the user can at myaccount.google.com. */
  'sign-out': { revoked: boolean };
}
