/**
 * One occurrence of a meeting: what identifies it, and how an event of the calendar, its verdict
 * and the previous sight of it become the record that is kept.
 */
import { present } from '../present.ts';
import { MINUTE } from '../time.ts';
import type { Attendee, CalendarEvent, Meeting, Response, Verdict } from './calendar-types.ts';
import type { Account, Address, Millis } from './types.ts';

/**
 * What an occurrence is known by: its lineage and its original start, which survive edits of the
 * time, renamed ids and splits of the series. A one-off's key is its lineage alone.
 */
export function occurrenceKey(
  account: Account,
  event: Pick<CalendarEvent, 'lineage' | 'originalStart'>,
): string {
  const slot = event.originalStart === undefined ? '' : `|${event.originalStart}`;
  return `${account}|${event.lineage}${slot}`;
}

/** Whether a meeting's end has passed: it is frozen from then on. */
export function isSettled(meeting: Pick<Meeting, 'end'>, now: Millis): boolean {
  return meeting.end <= now;
}

/** Whole minutes in the calendar. */
export function minutesOf(meeting: Pick<Meeting, 'start' | 'end'>): number {
  return Math.round((meeting.end - meeting.start) / MINUTE);
}

/** What a sight of an event is, besides the event. */
export interface Sight {
  /** The id of the meeting: the previous sight's, or the hash of account and occurrence key. */
  readonly id: string;
  readonly account: Account;
  readonly calendarId: Address;
  readonly now: Millis;
  /** The zone of the calendar, for events that name none. */
  readonly zone: string;
  readonly source: Meeting['source'];
  /** The lineage its series was first known under; the event's own where that is not known. */
  readonly lineage?: string;
  readonly previous?: Meeting;
}

interface Responses {
  readonly mine: Response;
  readonly theirs: Response;
}

function responsesOf(event: CalendarEvent, counterpart: Address, previous?: Meeting): Responses {
  const answered = (row: Attendee | undefined): Response | undefined =>
    // A cancelled event filled in from its siblings has guests, but nobody's answers.
    event.status === 'cancelled' && row?.response === 'needsAction' ? undefined : row?.response;
  const mine = answered(event.attendees.find((row) => row.self));
  const theirs = answered(event.attendees.find((row) => row.address === counterpart));
  const theirsBefore = previous?.counterpart === counterpart ? previous.theirs : undefined;
  const { organizer } = event;
  // Whoever organizes without being on the guest list is not asked, and comes.
  const organizesTheirs = organizer !== undefined && organizer.address === counterpart;
  return {
    mine: mine ?? previous?.mine ?? (organizer?.self === true ? 'accepted' : 'needsAction'),
    theirs: theirs ?? theirsBefore ?? (organizesTheirs ? 'accepted' : 'needsAction'),
  };
}

/** The entries of both, the first list's first, each once. */
function union(first: readonly string[], second: readonly string[]): readonly string[] {
  return [...new Set([...first, ...second])];
}

/** The previous sight of what has ended: frozen, but for a late cancellation or response. */
function frozen(event: CalendarEvent, previous: Meeting, sight: Sight): Meeting {
  return {
    ...previous,
    ...responsesOf(event, previous.counterpart, previous),
    aliases: union(previous.aliases, [occurrenceKey(sight.account, event)]),
    eventIds: union([event.eventId], previous.eventIds),
    status: event.status,
    sequence: event.sequence,
    etag: event.etag,
    ...(event.updated === undefined ? {} : { updated: event.updated }),
    lastSeenAt: sight.now,
  };
}

/** The first of some texts that is not empty. */
function firstText(...texts: readonly (string | undefined)[]): string {
  return texts.find((text) => text !== undefined && text !== '') ?? '';
}

/**
 * The meeting an event is, as now seen; none when it is no one-on-one, or nobody can say when it
 * is. A cancelled event tells only that: what it was is taken from the previous sight, where there
 * is one, since its own details may be missing, or its siblings'.
 */
export function toMeeting(
  event: CalendarEvent,
  verdict: Verdict,
  sight: Sight,
): Meeting | undefined {
  const { previous } = sight;
  if (previous?.settled === true) return frozen(event, previous, sight);
  const before = event.status === 'cancelled' ? previous : undefined;
  const kept = verdict.verdict === 'no' ? before : undefined;
  const kind = kept?.verdict ?? verdict.verdict;
  const isPlaced = event.start !== undefined && event.end !== undefined;
  const { start, end, allDay } = before ?? (isPlaced ? event : (previous ?? event));
  if (kind === 'no' || start === undefined || end === undefined) return undefined;

  const counterpart = firstText(before?.counterpart, verdict.counterpart, previous?.counterpart);
  const name = counterpart === verdict.counterpart ? verdict.counterpartName : undefined;
  const previousName = previous?.counterpart === counterpart ? previous.counterpartName : undefined;
  return {
    id: sight.id,
    account: sight.account,
    calendarId: sight.calendarId,
    aliases: union(previous?.aliases ?? [], [occurrenceKey(sight.account, event)]),
    eventIds: union([event.eventId], previous?.eventIds ?? []),
    lineage: sight.lineage ?? event.lineage,
    counterpart,
    title: firstText(before?.title, event.title, previous?.title),
    start,
    end,
    // Days begin where the calendar is, whatever zone an event names beside them.
    zone: before?.zone ?? (allDay ? undefined : event.zone) ?? sight.zone,
    allDay,
    status: event.status,
    ...responsesOf(event, counterpart, previous),
    organizedByMe: event.organizer?.self ?? previous?.organizedByMe ?? false,
    sequence: event.sequence,
    etag: event.etag,
    link: firstText(event.link, previous?.link),
    verdict: kind,
    why: kept?.why ?? verdict.why,
    source: sight.source,
    firstSeenAt: previous?.firstSeenAt ?? sight.now,
    lastSeenAt: sight.now,
    settled: isSettled({ end }, sight.now),
    ...present({
      seriesId: event.seriesId ?? previous?.seriesId,
      iCalUID: event.iCalUID ?? previous?.iCalUID,
      counterpartName: name ?? previousName,
      originalStart: event.originalStart ?? previous?.originalStart,
      created: event.created ?? previous?.created,
      updated: event.updated ?? previous?.updated,
      conferenceLink: event.conferenceLink ?? before?.conferenceLink,
    }),
  };
}
