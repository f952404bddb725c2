import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { receive } from '../../utils/messaging/receive.ts';
import { SECOND } from '../../utils/time.ts';
import { onAlarms } from './alarms.ts';
import { onCommands } from './commands.ts';
import { loadWork } from './load-work.ts';
import { onInstall } from './on-install.ts';
import { onReminders } from './on-reminders.ts';
import { onUpdate, takeUpdate } from './on-update.ts';

/** Long enough for the event that woke the worker to be answered first, short against its life. */
const FIRST_THINGS_FIRST = SECOND / 2;

/**
 * The service worker's first script. The worker may be stopped at any moment and started anew by
 * any event, so every listener is registered here, synchronously, and nothing is kept that could
 * not be read again. What there is to do is in the second script (see `work-script.ts`).
 */
export default defineBackground(() => {
  // Chrome lets a worker load only what it has loaded while it was installed, and keeps that.
  addEventListener('install', () => void loadWork());

  receive(async (message) => loadWork().answer(message));
  onAlarms({
    sync: async () => loadWork().readNow(),
    badge: async () => loadWork().showBadge(),
    backup: async () => loadWork().backUp(),
    update: takeUpdate,
  });
  onInstall(async () => loadWork().keepInstallation());
  onUpdate(async () => loadWork().backUp());
  onCommands(async () => loadWork().toggleHidden());
  onReminders({
    prepare: async (id) => loadWork().prepare(id),
    putOff: async (id) => loadWork().putOff(id),
  });
  browser.runtime.onStartup.addListener(() => void loadWork().readNow());
  setTimeout(() => void loadWork().settle(), FIRST_THINGS_FIRST);
});
