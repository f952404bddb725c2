import { browser } from 'wxt/browser';
import type { SessionAhead } from '../../utils/domain/next-session.ts';
import type { Reminder } from '../../utils/domain/reminders.ts';
import { words } from './words.ts';
import { uiLocale } from '../../utils/i18n/locale.ts';

/**
 * What a notification is of. It is the notification's id, so that a click needs nothing to be read:
 * Chrome opens no side panel after any wait.
 */
export type Told = readonly [meetingId: string, rung: string, person: string, windowId: number];

/** What a notification is of, by its id. */
export function readTold(id: string): Told {
  // No id was ever given by anybody else.
  return JSON.parse(id) as Told;
}

/** Shows a reminder as a notification of the browser: without a sound, and nobody's name unless wanted. */
export async function notify(
  { meetingId, rung, start }: Reminder,
  { name, key }: SessionAhead,
  withNames: boolean,
): Promise<void> {
  const window = await browser.windows.getLastFocused().catch(() => undefined);
  const told: Told = [meetingId, rung, key, window?.id ?? browser.windows.WINDOW_ID_NONE];
  const when = new Intl.DateTimeFormat(uiLocale(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
  await browser.notifications.create(JSON.stringify(told), {
    type: 'basic',
    iconUrl: '/icons/128.png',
    title: withNames ? words('reminder_with', name) : words('reminder_without'),
    message: words('reminder_nothing', when.format(start)),
    buttons: [{ title: words('reminder_prepare') }, { title: words('reminder_later') }],
    silent: true,
  });
}
