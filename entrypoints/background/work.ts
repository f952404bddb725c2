/**
 * The worker's second script: everything it does beyond listening and answering at once. It is
 * loaded on first use, since reading it would slow down each of the many starts that only answer a
 * message or find nothing to do.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answer } from '../../utils/messaging/answer.ts';
import { createAuth } from '../../utils/sync/auth.ts';
import { guardUpgrades } from '../../utils/db/upgrade-guard.ts';
import { prepare, putOff } from './answer-reminder.ts';
import { backUp } from './backup.ts';
import { showBadge } from './badge.ts';
import { createHandlers } from './handlers.ts';
import { keepInstallation } from './installation.ts';
import { readCalendar } from './reading.ts';
import { settle } from './settle.ts';
import { toggleHidden } from './hide.ts';
import { handOver } from './work-script.ts';

export default defineUnlistedScript(() => {
  // Content scripts can read storage.local unless told otherwise, and so could a web page's
  // renderer that was taken over. Chrome remembers it from the installation on.
  void browser.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });

  // A newer version changes the database only once there is a backup of what it was.
  guardUpgrades(() => backUp({ isBeforeUpgrade: true }));

  // One for the worker's life: silent renewals are shared by whoever wants a token.
  const auth = createAuth();
  const handlers = createHandlers(auth);
  handOver({
    answer: (message) => answer(handlers, message),
    readNow: async () => void (await readCalendar(auth, false)),
    showBadge,
    prepare,
    putOff,
    backUp,
    toggleHidden,
    keepInstallation,
    settle,
  });
});
