import { effect } from '@preact/signals';
import { findByMeeting } from '../../utils/domain/people.ts';
import type { AccountStore } from '../../utils/stores/account.ts';
import type { SessionsStore } from '../../utils/stores/live-session.ts';
import type { Router } from './route.ts';

/** A panel that opens while a session is being held shows it, unless the user has gone elsewhere. */
export function goOnWithSession(
  { route, go }: Router,
  { account, sessions }: { readonly account: AccountStore; readonly sessions: SessionsStore },
  until: AbortSignal,
): void {
  const stop = effect(() => {
    const view = account.view.value;
    const near = sessions.near.value;
    const running = sessions.running.value;
    if (route.peek().view !== 'home') return queueMicrotask(() => stop());
    if (view.state !== 'ready' || !view.value || near.state !== 'ready') return undefined;
    const person = running && findByMeeting(view.value.people, running.meetingId);
    // What is near is read again once the sessions of the calendar are known.
    if (running && person) go({ view: 'session', key: person.key, meetingId: running.meetingId });
    return queueMicrotask(() => stop());
  });
  until.addEventListener('abort', stop, { once: true });
}
