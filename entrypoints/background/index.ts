import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { receive } from '../../utils/messaging/receive.ts';
import { SECOND } from '../../utils/time.ts';
import { onAlarms } from './alarms.ts';
import { onCommands } from './commands.ts';
import { onInstall } from './on-install.ts';
import { onUpdate, takeUpdate } from './on-update.ts';

/** Long enough for the event that woke the worker to be answered first, short against its life. */
const FIRST_THINGS_FIRST = SECOND / 2;

/** The rest of the worker, evaluated on first use. */
const work = () => import('./work.ts');

/**
 * The service worker. It may be stopped at any moment and started anew by any event, so every
 * listener is registered here, synchronously, and nothing is kept that could not be read again.
 */
export default defineBackground(() => {
  // Content scripts can read storage.local unless told otherwise, and so could a web page's
  // renderer that was taken over.
  void browser.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });

  receive(async (message) => (await work()).answer(message));
  onAlarms({
    sync: async () => (await work()).readNow(),
    badge: async () => (await work()).showBadge(),
    update: takeUpdate,
  });
  onInstall(async () => (await work()).keepInstallation());
  onUpdate();
  onCommands();
  browser.runtime.onStartup.addListener(() => void work().then(({ readNow }) => readNow()));
  setTimeout(() => void work().then(({ settle }) => settle()), FIRST_THINGS_FIRST);
});
