import type { ReadonlySignal } from '@preact/signals';
import { logWarning } from '../log.ts';
import { send } from '../messaging/send.ts';
import { reminderPlan, type ReminderPlan } from '../settings/reminder-plan.ts';
import { settingSignal } from './setting-signal.ts';

/** What the user has said about reminders to prepare. */
export interface RemindersStore {
  /** Undefined until read. */
  readonly plan: ReadonlySignal<ReminderPlan | undefined>;
  /** Changes it, and lets the worker look at once; the permission was given before. */
  readonly change: (part: Partial<ReminderPlan>) => Promise<void>;
}

/** Follows it until the page goes. */
export function createRemindersStore(until: AbortSignal): RemindersStore {
  return { plan: settingSignal(reminderPlan, until), change };
}

async function change(part: Partial<ReminderPlan>): Promise<void> {
  await reminderPlan.set({ ...(await reminderPlan.get()), ...part });
  try {
    await send({ type: 'badge' });
  } catch {
    logWarning('The reminders could not be told; they follow at the next wake-up.');
  }
}
