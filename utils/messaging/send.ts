import { browser } from 'wxt/browser';
import type { Message, MessageType, Replies } from './protocol.ts';

/**
 * Sends a message from one of our pages to the worker, which wakes for it.
 *
 * @throws when the worker refuses it or cannot answer.
 */
export async function send<Type extends MessageType>(
  message: Message<Type> & { readonly type: Type },
): Promise<Replies[Type]> {
  const reply: Replies[Type] | undefined = await browser.runtime.sendMessage(message);
  if (reply === undefined) throw new Error(`The worker did not answer "${message.type}".`);
  return reply;
}
