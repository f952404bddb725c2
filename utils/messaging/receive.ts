import { browser } from 'wxt/browser';
import { logError, logWarning } from '../log.ts';
import { messageSchemas, type Message, type MessageType, type Replies } from './protocol.ts';

/** One function a message, which answers it. */
export type Handlers = {
  readonly [Type in MessageType]: (message: Message<Type>) => Promise<Replies[Type]>;
};

/** What is known of who sent a message. */
export interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
}

/** Registers the handlers. Call it synchronously when the worker starts. */
export function receive(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    const answered = route(handlers, message, sender, {
      id: browser.runtime.id,
      origin: new URL(browser.runtime.getURL('/')).origin,
    });
    if (!answered) {
      logWarning('A message was refused.');
      return false;
    }
    answered.then(reply, (error: unknown) => {
      logError('A message could not be answered.', error);
      reply(undefined);
    });
    // Keeps the channel open until the answer is there.
    return true;
  });
}

/**
 * The answer to a message, or undefined when it must not be answered: not one of ours by schema,
 * or not sent by one of our own pages (a content script shares our id but not our origin).
 */
export function route(
  handlers: Handlers,
  message: unknown,
  sender: Sender,
  self: { readonly id: string; readonly origin: string },
): Promise<unknown> | undefined {
  if (sender.id !== self.id || sender.origin !== self.origin) return undefined;
  const type = typeOf(message);
  return type && answer(handlers, type, message);
}

function answer<Type extends MessageType>(
  handlers: Handlers,
  type: Type,
  message: unknown,
): Promise<Replies[Type]> | undefined {
  const parsed = messageSchemas[type].safeParse(message);
  return parsed.success ? handlers[type](parsed.data as Message<Type>) : undefined;
}

function typeOf(message: unknown): MessageType | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  const { type } = message;
  return typeof type === 'string' && Object.hasOwn(messageSchemas, type)
    ? (type as MessageType)
    : undefined;
}
