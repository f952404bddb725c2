import { fillCancelled, readCancellations } from '../domain/cancellation.ts';
import { occurrenceKey, toMeeting } from '../domain/occurrence.ts';
import { judgeAll, type JudgeContext } from '../domain/one-on-one.ts';
import type { CalendarEvent, Meeting, Verdict } from '../domain/calendar-types.ts';
import type { Account, Address, Millis } from '../domain/types.ts';
import type { Window } from './window.ts';

/** What a reading could not understand: it is there, whatever it is. */
export interface Unreadable {
  readonly unreadable: number;
  /** The ids of those whose id at least could be read. */
  readonly unreadableIds: readonly string[];
}

/** One complete reading of a calendar's window, judged: what concerns one-on-ones, no more. */
export interface JudgedWindow {
  readonly window: Window;
  readonly lost: Unreadable;
  readonly items: readonly { readonly event: CalendarEvent; readonly verdict: Verdict }[];
}

/** What to write, and what to take away. */
export interface WindowChange {
  readonly put: readonly Meeting[];
  readonly remove: readonly string[];
}

/**
 * Judges a reading: fills in sparse cancelled occurrences, leaves out cancelled slots that say
 * nothing of a session (a series that ended or was moved), and decides about each event that is
 * left. Occurrence keys name the account, so that two accounts' meetings never meet.
 */
export function judgeWindow(
  events: readonly CalendarEvent[],
  window: Window,
  lost: Unreadable,
  zone: string,
  context: JudgeContext,
): JudgedWindow {
  const filled = fillCancelled(events, zone);
  const cancellations = readCancellations(filled, zone);
  const real = filled.filter((event) => {
    const cancellation = cancellations.get(event);
    return cancellation === undefined || cancellation === 'cancelled';
  });
  const verdicts = judgeAll(real, context);
  const items = real.flatMap((event, index) => {
    const verdict = verdicts[index];
    // A cancelled one-off tells nothing but its id; only the previous sight knows what it was.
    const telling = verdict && (verdict.verdict !== 'no' || event.status === 'cancelled');
    return telling ? [{ event, verdict }] : [];
  });
  return { window, lost, items };
}

/** What the merge needs to know besides the reading. */
export interface MergeContext {
  readonly account: Account;
  readonly calendarId: Address;
  /** The ids of occurrences not seen before, by occurrence key. */
  readonly ids: ReadonlyMap<string, string>;
  readonly now: Millis;
  readonly zone: string;
}

/**
 * Compares a judged reading with what is known: every one-on-one in it is put as now seen, what
 * has ended stays frozen, and what was ahead in the window but is gone from it is taken away.
 */
export function mergeWindow(
  reading: JudgedWindow,
  known: readonly Meeting[],
  context: MergeContext,
): WindowChange {
  const byAlias = new Map(known.flatMap((one) => one.aliases.map((alias) => [alias, one])));
  const byEventId = new Map(known.flatMap((one) => one.eventIds.map((id) => [id, one])));
  const put = new Map<string, Meeting>();
  for (const { event, verdict } of reading.items) {
    const key = occurrenceKey(context.account, event);
    const previous = byAlias.get(key) ?? byEventId.get(event.eventId);
    const id = previous?.id ?? context.ids.get(key);
    if (id === undefined || isLivingTwin(put.get(id), event)) continue;
    const meeting = toMeeting(event, verdict, {
      id,
      account: context.account,
      calendarId: context.calendarId,
      now: context.now,
      zone: context.zone,
      source: 'api',
      ...(previous && { previous }),
    });
    if (meeting) put.set(id, meeting);
  }
  const remove = known
    .filter((one) => one.calendarId === context.calendarId && !put.has(one.id))
    .filter((one) => !one.settled && one.end > reading.window.from && one.start < reading.window.to)
    .filter((one) => !mayBeLost(one, reading.lost))
    .map((one) => one.id);
  return { put: [...put.values()], remove };
}

/** Whether a meeting may be among what could not be read: then it stays as it was last seen. */
function mayBeLost(meeting: Meeting, { unreadable, unreadableIds }: Unreadable): boolean {
  if (unreadable > unreadableIds.length) return true;
  return meeting.eventIds.some((id) => unreadableIds.includes(id));
}

/** Two ids may lead to one meeting while a series is renamed: the living one tells the truth. */
function isLivingTwin(seen: Meeting | undefined, event: CalendarEvent): boolean {
  return seen !== undefined && seen.status !== 'cancelled' && event.status === 'cancelled';
}
