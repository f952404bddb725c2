import { browser } from 'wxt/browser';
import type { SessionAhead } from '../../utils/domain/next-session.ts';
import type { Reminder } from '../../utils/domain/reminders.ts';
import type { Millis } from '../../utils/domain/types.ts';
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
  await browser.notifications.create(JSON.stringify(told), {
    type: 'basic',
    iconUrl: '/icons/128.png',
    title: withNames ? words('reminder_with', name) : words('reminder_without'),
    message: messageOf(start),
    buttons: [{ title: words('reminder_prepare') }, { title: words('reminder_later') }],
    silent: true,
  });
}

/** Says another time in a notification that is shown already: its session was moved a little. */
export async function sayWhen(id: string, start: Millis): Promise<void> {
  await browser.notifications.update(id, { message: messageOf(start) });
}

function messageOf(start: Millis): string {
  const when = new Intl.DateTimeFormat(uiLocale(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
  return words('reminder_nothing', when.format(start));
}
