import { effect, type ReadonlySignal } from '@preact/signals';
import { hasSlept } from '../domain/live-session.ts';
import type { Session } from '../domain/session-types.ts';
import { logError } from '../log.ts';
import type { Ambient } from './clock.ts';
import { silenceSession } from './live-session.ts';

/**
 * Lets nobody have spoken while the machine slept in the middle of a session: whoever was tapped
 * last is tapped off at the page's last sign of life. The session itself goes on: it is held by two
 * people, and not by the machine.
 */
export function watchSleep(
  running: ReadonlySignal<Session | undefined>,
  clock: ReadonlySignal<Ambient>,
  until: AbortSignal,
): void {
  let awakeAt = clock.peek().now;
  const stop = effect(() => {
    const { now } = clock.value;
    const last = awakeAt;
    awakeAt = now;
    const session = running.peek();
    if (!session || !hasSlept(last, now)) return;
    silenceSession(session, last).catch((error: unknown) =>
      logError('The machine slept, and that could not be noted.', error),
    );
  });
  until.addEventListener('abort', stop);
}
