import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onAnnounced } from '../../utils/db/announce.ts';
import { createAuth } from '../../utils/sync/auth.ts';
import { receive } from '../../utils/messaging/receive.ts';
import { syncProgress } from '../../utils/settings/sync-progress.ts';
import { onAlarms } from './alarms.ts';
import { showBadge } from './badge.ts';
import { onCommands } from './commands.ts';
import { createHandlers } from './handlers.ts';
import { onInstall } from './on-install.ts';
import { onUpdate, takeUpdate } from './on-update.ts';
import { ensureReading, readCalendar } from './reading.ts';

/**
 * The service worker. It may be stopped at any moment and started anew by any event, so every
 * listener is registered here, synchronously, and nothing is kept that could not be read again.
 */
export default defineBackground(() => {
  // Content scripts can read storage.local unless told otherwise, and so could a web page's
  // renderer that was taken over.
  void browser.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });

  const auth = createAuth();
  receive(createHandlers(auth));
  onAlarms({
    sync: async () => void (await readCalendar(auth, false)),
    badge: showBadge,
    update: takeUpdate,
  });
  onInstall();
  onUpdate();
  onCommands();
  browser.runtime.onStartup.addListener(() => void readCalendar(auth, false));
  // While the worker lives it follows what the user writes; each wake-up looks again anyway.
  onAnnounced(
    ['people', 'answers', 'meetings'],
    () => void showBadge(),
    new AbortController().signal,
  );

  // A worker that was stopped in the middle of a reading left its progress behind.
  void syncProgress.set(null);
  void showBadge();
  void ensureReading();
});
