import { browser } from 'wxt/browser';
import { now, zone } from '../../utils/clock.ts';
import { laterAt } from '../../utils/domain/reminders.ts';
import { panelWish } from '../../utils/settings/panel-wish.ts';
import { sentReminders } from '../../utils/settings/sent-reminders.ts';
import { showBadge } from './badge.ts';
import { readTold } from './notices.ts';
import { withReminders } from './reminders.ts';

/** "Later": it rings once more (`laterAt`). */
export async function putOff(id: string): Promise<void> {
  const [meetingId, rung] = readTold(id);
  const at = now();
  await withReminders(async () => {
    const sent = await sentReminders.get();
    const last = sent.findLast((one) => one.meetingId === meetingId && one.rung === rung);
    await sentReminders.set(
      sent.map((one) => (one === last ? { ...one, againAt: laterAt(one, at, zone()) } : one)),
    );
  });
  await browser.notifications.clear(id);
  await showBadge();
}

/**
 * "Prepare": the person's page in the side panel of the window that was last in use when it rang, or
 * in a tab where there is no such window any more. Call it straight from the click.
 */
export async function prepare(id: string): Promise<void> {
  const [, , person, windowId] = readTold(id);
  try {
    await browser.sidePanel.open({ windowId });
    await panelWish.set({ windowId, view: 'person', person });
    await browser.windows.update(windowId, { focused: true });
  } catch {
    const url = browser.runtime.getURL(`/sidepanel.html#${encodeURIComponent(person)}`);
    // Without any window there is no place for a tab.
    await browser.tabs.create({ url }).catch(() => browser.windows.create({ url }));
  }
  await browser.notifications.clear(id);
}
