import { logWarning } from '../log.ts';
import {
  readMessage,
  type AnyMessage,
  type Message,
  type MessageType,
  type Replies,
} from './protocol.ts';

/** One function a message, which answers it. */
export type Handlers = {
  readonly [Type in MessageType]: (message: Message<Type>) => Promise<Replies[Type]>;
};

/** The answer to a message; undefined when it is none of ours by its schema. */
export async function answer(handlers: Handlers, message: unknown): Promise<unknown> {
  const read = readMessage(message);
  if (!read) {
    logWarning('A message of no known form was refused.');
    return undefined;
  }
  return handle(handlers, read.type, read);
}

function handle<Type extends MessageType>(
  handlers: Handlers,
  type: Type,
  message: AnyMessage,
): Promise<Replies[Type]> {
  return handlers[type](message as Message<Type>);
}
