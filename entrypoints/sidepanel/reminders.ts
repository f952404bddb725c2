import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { RemindersSettingsProps } from '../../components/settings/RemindersSettings.tsx';
import { createRemindersStore } from '../../utils/stores/reminders.ts';

/** Reminders as Settings shows them; undefined until read. */
export type RemindersPart = ReadonlySignal<RemindersSettingsProps | undefined>;

const NOTIFICATIONS = { permissions: ['notifications' as const] };

/** Follows them until the page goes. */
export function createReminders(until: AbortSignal): RemindersPart {
  const { plan, change } = createRemindersStore(until);
  const isAllowed = signal<boolean | undefined>(undefined);
  const isDenied = signal(false);

  async function look(): Promise<void> {
    isAllowed.value = await browser.permissions.contains(NOTIFICATIONS);
  }

  const onChange = (): void => void look();
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) {
    event.addListener(onChange);
    until.addEventListener('abort', () => event.removeListener(onChange), { once: true });
  }
  onChange();

  /** The browser asks the user only straight from a click: call it before any wait. */
  async function switchOn(): Promise<void> {
    isDenied.value = false;
    const isGiven = await browser.permissions.request(NOTIFICATIONS).catch(() => false);
    isDenied.value = !isGiven;
    if (isGiven) await change({ isOn: true });
  }

  return computed(() => {
    if (!plan.value || isAllowed.value === undefined) return undefined;
    return {
      ...plan.value,
      isAllowed: isAllowed.value,
      isDenied: isDenied.value,
      onSwitch: (isOn) => void (isOn ? switchOn() : change({ isOn })),
      onQuiet: (quiet) => void change({ quiet }),
      onNames: (withNames) => void change({ withNames }),
    };
  });
}
