import { browser } from 'wxt/browser';
import { now } from '../../utils/clock.ts';
import { MINUTE } from '../../utils/time.ts';
import { ringAt } from './alarms.ts';

/** How long an update waits before it looks again whether a page of ours is still open. */
const PATIENCE = 10 * MINUTE;

/**
 * Chrome holds an update back while any page of the extension is open, and a side panel may stay
 * open for days. So an update is taken as soon as none of our pages is, asked for again and again.
 */
export function onUpdate(): void {
  browser.runtime.onUpdateAvailable.addListener(() => void takeUpdate());
}

/** Restarts into the waiting update, or asks again later when a page of ours is open. */
export async function takeUpdate(): Promise<void> {
  const open = await browser.runtime.getContexts({
    contextTypes: ['SIDE_PANEL', 'POPUP', 'TAB'],
  });
  if (open.length > 0) await ringAt('update', now() + PATIENCE);
  else browser.runtime.reload();
}
