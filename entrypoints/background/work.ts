/**
 * Everything the worker does beyond listening and answering at once. It lies in the worker's one
 * file but is evaluated on first use: schemas and rules would be built in vain at each of the many
 * starts that only answer a message or find nothing to do.
 */
import { answer as answerWith } from '../../utils/messaging/answer.ts';
import { createAuth } from '../../utils/sync/auth.ts';
import { createHandlers } from './handlers.ts';
import { readCalendar } from './reading.ts';

export { showBadge } from './badge.ts';
export { keepInstallation } from './installation.ts';
export { settle } from './settle.ts';

/** One for the worker's life: silent renewals are shared by whoever wants a token. */
const auth = createAuth();
const handlers = createHandlers(auth);

/** Answers a message of one of our own pages. */
export function answer(message: unknown): Promise<unknown> {
  return answerWith(handlers, message);
}

/** Reads the calendar, unless that was done a moment ago. */
export async function readNow(): Promise<void> {
  await readCalendar(auth, false);
}
