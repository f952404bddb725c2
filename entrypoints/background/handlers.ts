import type { Auth } from '../../utils/sync/auth.ts';
import type { Handlers } from '../../utils/messaging/answer.ts';
import { connect, disconnect } from '../../utils/sync/sign-in.ts';
import { planReading, readCalendar } from './reading.ts';
import { backUp } from './backup.ts';
import { showBadge } from './badge.ts';

/** What the worker does for each message. */
export function createHandlers(auth: Auth): Handlers {
  return {
    sync: async ({ force }) => ({ outcome: await readCalendar(auth, force) }),
    connect: async ({ access, choose }) => {
      const connected = await connect(auth, { access, choose });
      if (!connected.ok) return { ok: false, failure: connected.failure };
      // The first reading takes a while; the surfaces follow its progress meanwhile.
      void readCalendar(auth, true);
      return { ok: true, account: connected.value };
    },
    badge: async () => {
      await showBadge();
      return {};
    },
    'back-up': async ({ isBeforeUpgrade }) => {
      await backUp({ isBeforeUpgrade });
      return {};
    },
    'sign-out': async () => {
      const outcome = await disconnect(auth);
      await Promise.all([planReading(), showBadge()]);
      return outcome;
    },
  };
}
