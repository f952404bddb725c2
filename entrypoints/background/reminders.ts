import { browser } from 'wxt/browser';
import { zone } from '../../utils/clock.ts';
import { readPrepared } from '../../utils/db/prepared.ts';
import { inferCadenceDays } from '../../utils/domain/cadence.ts';
import type { SessionAhead } from '../../utils/domain/next-session.ts';
import { isPausedOn } from '../../utils/domain/pauses.ts';
import { remindersAt, withRung, type RemindedSession } from '../../utils/domain/reminders.ts';
import type { Account, Millis } from '../../utils/domain/types.ts';
import { logError } from '../../utils/log.ts';
import { reminderPlan } from '../../utils/settings/reminder-plan.ts';
import { sentReminders } from '../../utils/settings/sent-reminders.ts';
import { dayOf } from '../../utils/time.ts';
import { notify, readTold } from './notices.ts';

const LOCK = 'vis-a-vis.reminders';

/**
 * Shows the reminders that ring now, and takes away those that nothing is to be done for any more.
 *
 * @returns when to look again; undefined: nothing is ahead, or the user wants no reminders.
 */
export async function remind(
  account: Account,
  ahead: readonly SessionAhead[],
  at: Millis,
): Promise<Millis | undefined> {
  // Not there before the user allows it, and any time no more.
  const api: typeof browser.notifications | undefined = browser.notifications;
  if (!api) return undefined;
  try {
    return await navigator.locks.request(LOCK, () => ring(account, ahead, at));
  } catch (error) {
    logError('The reminders could not be looked at.', error);
    return undefined;
  }
}

async function ring(
  account: Account,
  ahead: readonly SessionAhead[],
  at: Millis,
): Promise<Millis | undefined> {
  const { isOn, quiet, withNames } = await reminderPlan.get();
  // Whoever is on leave that day is not prepared for: the session will hardly take place.
  const held = ahead.filter(
    ({ record, meeting: { start } }) =>
      record === undefined || !isPausedOn(record.pauses, dayOf(start, zone())),
  );
  const firsts = new Map(held.toReversed().map((one) => [one.key, one]));
  const sessions = isOn ? await remindedOf(account, [...firsts.values()]) : [];
  const shown = await takeAway(sessions);
  // Of one in whose showing the worker was stopped, what can be seen decides.
  const sent = (await sentReminders.get())
    .filter(({ isDue, meetingId, rung }) => !isDue || shown.includes(`${meetingId} ${rung}`))
    .map(({ isDue: _, ...one }) => one);
  const { show, nextAt } = remindersAt({ sessions, sent, quiet, now: at, zone: zone() });
  if (show.length === 0) return nextAt;
  const due = show.map((one) => ({ ...one, isDue: true }));
  await sentReminders.set(withRung(sent, due, at));
  for (const one of show) {
    const session = ahead.find(({ meeting }) => meeting.id === one.meetingId);
    if (session) await notify(one, session, withNames);
  }
  await sentReminders.set(withRung(sent, show, at));
  return nextAt;
}

async function remindedOf(
  account: Account,
  ahead: readonly SessionAhead[],
): Promise<RemindedSession[]> {
  const prepared = await readPrepared(
    account,
    ahead.map(({ meeting: { id, start }, record }) => ({
      meetingId: id,
      start,
      personId: record?.id,
    })),
  );
  return ahead.map(({ meeting: { id, start }, record, theirs }) => ({
    meetingId: id,
    start,
    cadenceDays: record?.cadenceDays ?? inferCadenceDays(theirs),
    prepared: prepared.has(id),
  }));
}

/** Takes away what is shown of sessions that are over or prepared; gives what stays. */
async function takeAway(sessions: readonly RemindedSession[]): Promise<string[]> {
  const wanting = sessions.filter(({ prepared }) => !prepared).map(({ meetingId }) => meetingId);
  const staying: string[] = [];
  for (const id of Object.keys(await browser.notifications.getAll())) {
    const [meetingId, rung] = readTold(id);
    if (wanting.includes(meetingId)) staying.push(`${meetingId} ${rung}`);
    else await browser.notifications.clear(id);
  }
  return staying;
}
