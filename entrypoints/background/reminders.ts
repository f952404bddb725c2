import { browser } from 'wxt/browser';
import { zone } from '../../utils/clock.ts';
import { readPrepared } from '../../utils/db/prepared.ts';
import { inferCadenceDays } from '../../utils/domain/cadence.ts';
import type { SessionAhead } from '../../utils/domain/next-session.ts';
import { isPausedOn } from '../../utils/domain/pauses.ts';
import {
  isStillSaid,
  remindersAt,
  withRung,
  type RemindedSession,
  type SentReminder,
} from '../../utils/domain/reminders.ts';
import type { Account, Millis } from '../../utils/domain/types.ts';
import { logError } from '../../utils/log.ts';
import { reminderPlan } from '../../utils/settings/reminder-plan.ts';
import { sentReminders } from '../../utils/settings/sent-reminders.ts';
import { MINUTE, dayOf } from '../../utils/time.ts';
import { notify, readTold, sayWhen } from './notices.ts';
import { waitForReading } from './reminders-wait.ts';

const LOCK = 'vis-a-vis.reminders';

/** Runs what reads and writes which reminders rang; nobody else does meanwhile. */
export async function withReminders<Value>(work: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(LOCK, work);
}

/**
 * Shows the reminders that ring now, and takes away those that nothing is to be done for any more.
 *
 * @param readAhead reads the sessions ahead; it is asked once nobody else rings
 * @returns when to look again; undefined: nothing is ahead, or the user wants no reminders.
 */
export async function remind(
  account: Account,
  readAhead: () => Promise<readonly SessionAhead[]>,
  at: Millis,
): Promise<Millis | undefined> {
  // Not there before the user allows it, and any time no more.
  const api: typeof browser.notifications | undefined = browser.notifications;
  if (!api) return undefined;
  try {
    return await withReminders(async () => ring(account, await readAhead(), at));
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
  const known = await sentReminders.get();
  const shown = await putRight(sessions, known);
  // Of one in whose showing the worker was stopped, what can be seen decides.
  const sent = known
    .filter(({ isDue, meetingId, rung }) => !isDue || shown.has(`${meetingId} ${rung}`))
    .map(({ isDue: _, ...one }) => one);
  const { show, nextAt } = remindersAt({ sessions, sent, quiet, now: at, zone: zone() });
  if (show.length === 0) return nextAt;
  if (await waitForReading(account, at)) return Math.min(at + MINUTE, nextAt ?? Infinity);
  const due = show.map((one) => ({ ...one, isDue: true }));
  await sentReminders.set(withRung(sent, due, at));
  for (const one of show) {
    const session = ahead.find(({ meeting }) => meeting.id === one.meetingId);
    // One for each session: what is said of it by a farther one is said again.
    for (const [rung, id] of shown) {
      if (rung.startsWith(`${one.meetingId} `)) await browser.notifications.clear(id);
    }
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

/**
 * Takes away what is shown of sessions that are over, prepared, or moved so far that another one will
 * ring; what has been moved by less says the new time. Gives the ids of what stays, by session and
 * rung.
 */
async function putRight(
  sessions: readonly RemindedSession[],
  sent: readonly SentReminder[],
): Promise<ReadonlyMap<string, string>> {
  const staying = new Map<string, string>();
  for (const id of Object.keys(await browser.notifications.getAll())) {
    const [meetingId, rung] = readTold(id);
    const session = sessions.find((one) => one.meetingId === meetingId);
    const rang = sent.findLast((one) => one.meetingId === meetingId && one.rung === rung);
    if (!session || session.prepared || (rang && !isStillSaid(rang, session.start))) {
      await browser.notifications.clear(id);
      continue;
    }
    staying.set(`${meetingId} ${rung}`, id);
    if (rang && rang.start !== session.start) await sayWhen(id, session.start);
  }
  return staying;
}
