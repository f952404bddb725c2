import { browser } from 'wxt/browser';
import { now } from '../../utils/clock.ts';
import { MINUTE } from '../../utils/time.ts';
import { ringAt } from './alarms.ts';

/**
 * How long an update waits before it looks again whether a page of ours is still open: two of the
 * twelve times an hour that the worker may be woken.
 */
const PATIENCE = 30 * MINUTE;
/** The prep card's page, framed in Google Calendar. */
const CARD = '/prep.html';

/**
 * Chrome holds an update back while any page of the extension is open, and a side panel may stay
 * open for days. So a backup is made at once, by the version that wrote the data, and the update is
 * taken as soon as none of our pages is open, asked for again and again.
 */
export function onUpdate(backUp: () => Promise<void>): void {
  browser.runtime.onUpdateAvailable.addListener(() => void backUpAndTake(backUp));
}

async function backUpAndTake(backUp: () => Promise<void>): Promise<void> {
  try {
    await backUp();
  } finally {
    await takeUpdate();
  }
}

/** Restarts into the waiting update, or asks again later when a page of ours is open. */
export async function takeUpdate(): Promise<void> {
  const open = await browser.runtime.getContexts({
    contextTypes: ['SIDE_PANEL', 'POPUP', 'TAB'],
  });
  // A card in a calendar's tab is open as long as that is, and everything in it is written already.
  const pages = open.filter(({ documentUrl = '' }) => !documentUrl.endsWith(CARD));
  if (pages.length > 0) await ringAt('update', now() + PATIENCE);
  else browser.runtime.reload();
}
