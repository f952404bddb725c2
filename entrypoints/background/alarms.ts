import { browser } from 'wxt/browser';

/** What wakes the worker. Each alarm rings once; whoever it wakes says when it rings next. */
export const alarmNames = ['sync', 'badge', 'backup', 'update'] as const;
export type AlarmName = (typeof alarmNames)[number];

/** Registers what each alarm does. Call it synchronously when the worker starts. */
export function onAlarms(handlers: Readonly<Record<AlarmName, () => Promise<void>>>): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    const name = alarmNames.find((known) => known === alarm.name);
    if (name) void handlers[name]();
  });
}

/** Sets an alarm, replacing an earlier time of the same name. */
export async function ringAt(name: AlarmName, at: number): Promise<void> {
  await browser.alarms.create(name, { when: at });
}

/**
 * Sets an alarm unless it is set already. A browser restart or an update may have dropped it, so
 * every start of the worker asks.
 */
export async function ringBy(name: AlarmName, at: number): Promise<void> {
  if (!(await browser.alarms.get(name))) await ringAt(name, at);
}

/** Takes an alarm away. */
export async function silence(name: AlarmName): Promise<void> {
  await browser.alarms.clear(name);
}
