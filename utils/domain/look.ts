/**
 * One complete look at a calendar: every event in its window judged, with what is needed to compare
 * it with what was known before.
 */
import { readCancellations, type Cancellation } from './cancellation.ts';
import { judgeAll, type JudgeContext } from './one-on-one.ts';
import { occurrenceKey } from './occurrence.ts';
import { fillCancelled, type Placed } from './sparse.ts';
import { startOfDay, MINUTE } from '../time.ts';
import type { LineageLookup } from './lineages.ts';
import type { CalendarEvent, SeriesEvent, Verdict } from './calendar-types.ts';
import type { Account, Millis } from './types.ts';

/** One event as seen. */
export interface SeenEvent {
  readonly event: CalendarEvent;
  readonly verdict: Verdict;
  /** Its occurrence key, by the lineage Google gives it. */
  readonly key: string;
  /** What a cancelled one seems to be, judged by its siblings alone. */
  readonly cancellation?: Cancellation;
  /** Not in the window: a sight of a session already known, or none. */
  readonly isOutside: boolean;
}

/** What a reading brought. */
export interface Brought {
  /** The window's events, all of them. */
  readonly inWindow: readonly CalendarEvent[];
  /** Events of lineages already known that were told otherwise. */
  readonly besides: readonly CalendarEvent[];
  readonly masters: readonly SeriesEvent[];
}

/** What could not be understood: it is there, whatever it is. */
export interface Unreadable {
  readonly unreadable: number;
  /** The ids of those whose id at least could be read. */
  readonly unreadableIds: readonly string[];
}

/** The complete look. */
export interface Look {
  readonly seen: readonly SeenEvent[];
  readonly lineageOf: LineageLookup;
  readonly window: { readonly from: Millis; readonly to: Millis };
  readonly lost: Unreadable;
  /** The calendar's zone. */
  readonly zone: string;
  /** When it was looked at, by Google's clock: what is new was so by then. */
  readonly at: Millis;
  /** Since when at least what it shows has been unchanged. */
  readonly certifiedAt: Millis;
  /** The account's very first: what it shows is history. */
  readonly isFirst: boolean;
}

/** The occurrence that a living master stands for: its guests and length fill in cancelled ones. */
function modelOf(master: SeriesEvent, zone: string): Placed | undefined {
  const { seriesId, lineage, wallStart, minutes, allDay, attendees } = master;
  if (master.status === 'cancelled' || wallStart === undefined || minutes === undefined)
    return undefined;
  const own = master.zone ?? zone;
  const start = allDay
    ? startOfDay(wallStart, zone)
    : Temporal.PlainDateTime.from(wallStart).toZonedDateTime(own).epochMilliseconds;
  return {
    eventId: seriesId,
    lineage,
    seriesId,
    originalStart: allDay ? wallStart : start,
    status: master.status,
    eventType: 'default',
    title: master.title,
    start,
    end: start + minutes * MINUTE,
    zone: own,
    allDay,
    attendees,
    attendeesOmitted: master.attendeesOmitted ?? false,
    guestsHidden: master.guestsHidden ?? false,
    marked: master.marked ?? false,
    sequence: master.sequence,
    etag: '',
    link: '',
    ...(master.organizer && { organizer: master.organizer }),
  };
}

/**
 * Judges every event of a look. Sparse cancelled occurrences are filled in from their series, or
 * from their siblings where its master was not told. Occurrence keys name the account, so that two
 * accounts' meetings never meet.
 */
export function judgeLook(
  { inWindow, besides, masters }: Brought,
  lineageOf: LineageLookup,
  account: Account,
  zone: string,
  context: JudgeContext,
): SeenEvent[] {
  const models = masters.flatMap((master) => modelOf(master, zone) ?? []);
  const filled = fillCancelled([...inWindow, ...besides], zone, models);
  const cancellations = readCancellations(filled, zone);
  // An answer about a series holds for what goes on in its place.
  const named = filled.map((event) => ({
    ...event,
    lineage: lineageOf(event.lineage)?.lineage ?? event.lineage,
  }));
  const verdicts = judgeAll(named, context);
  return filled.flatMap((event, index) => {
    const verdict = verdicts[index];
    if (verdict === undefined) return [];
    const cancellation = cancellations.get(event);
    const key = occurrenceKey(account, event);
    const isOutside = index >= inWindow.length;
    return [{ event, verdict, key, isOutside, ...(cancellation && { cancellation }) }];
  });
}
