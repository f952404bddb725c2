import { browser } from 'wxt/browser';

/** What a click on a reminder does. */
interface ReminderClicks {
  readonly prepare: (id: string) => Promise<void>;
  readonly putOff: (id: string) => Promise<void>;
}

/** Listens for clicks on reminders, from the moment the user allows notifications. */
export function onReminders({ prepare, putOff }: ReminderClicks): void {
  const click = (id: string): void => void prepare(id);
  const press = (id: string, button: number): void => void (button === 0 ? prepare : putOff)(id);

  function listen(): void {
    const api: typeof browser.notifications | undefined = browser.notifications;
    // Told twice of the same listener, Chrome keeps one.
    api?.onClicked.addListener(click);
    api?.onButtonClicked.addListener(press);
  }

  listen();
  browser.permissions.onAdded.addListener(listen);
}
