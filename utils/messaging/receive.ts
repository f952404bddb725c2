import { browser } from 'wxt/browser';
import { logError, logWarning } from '../log.ts';

/** What is known of who sent a message. */
export interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
}

/**
 * Answers messages of our own pages, and of nobody else. A ping is answered at once; everything
 * else is handed on, to be checked by its schema. Call it synchronously when the worker starts.
 */
export function receive(answer: (message: unknown) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    const self = { id: browser.runtime.id, origin: location.origin };
    if (!isOurPage(sender, self)) {
      logWarning('A message from somebody else was refused.');
      return false;
    }
    // It carries nothing that could be wrong, and asks for nothing but a sign of life.
    if (isPing(message)) {
      reply({ ok: true });
      return false;
    }
    answer(message).then(reply, (error: unknown) => {
      logError('A message could not be answered.', error);
      reply(undefined);
    });
    // Keeps the channel open until the answer is there.
    return true;
  });
}

/**
 * Whether one of our own pages sent a message. A content script shares our id but not our origin,
 * and so would a web page's renderer that was taken over.
 */
export function isOurPage(
  sender: Sender,
  self: { readonly id: string; readonly origin: string },
): boolean {
  return sender.id === self.id && sender.origin === self.origin;
}

/** Whether a message asks only for a sign of life. */
export function isPing(message: unknown): boolean {
  return (
    typeof message === 'object' && message !== null && 'type' in message && message.type === 'ping'
  );
}
