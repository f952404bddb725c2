/** `events.list`, `events.get` and `events.instances` over one calendar. */
import { createHash } from 'node:crypto';
import { ApiError, badRequest, notFound } from './api-error.ts';
import type { AccessRole, CalendarState } from './calendar-state.ts';
import { keyOf } from './event-ids.ts';
import { selectEvents } from './list-events.ts';
import type { Listed } from './list-events.ts';
import { givesSyncToken, parseListQuery } from './list-query.ts';
import type { ListQuery } from './list-query.ts';
import type { Paging } from './paging.ts';
import {
  renderException,
  renderInstance,
  renderMaster,
  renderOneOff,
  renderTombstone,
  timestamp,
} from './render.ts';
import type { ApiEvent, View } from './render.ts';
import type { SyncTokens } from './sync-tokens.ts';
import { asShown } from './targets.ts';

/** What the calls need beside the calendar. */
export interface EventsContext {
  readonly state: CalendarState;
  readonly role: AccessRole;
  readonly paging: Paging;
  readonly syncTokens: SyncTokens;
}

/** How far back `updatedMin` reaches: about thirty days were reported. */
const updatedReach = Temporal.Duration.from({ hours: 24 * 30 });

/** @throws ApiError for everything `events.list` refuses. */
export function listEvents(context: EventsContext, params: URLSearchParams): object {
  const query = parseListQuery(params);
  return answer(context, query, givesSyncToken(params), () => select(context, query));
}

/** The occurrences of one series. @throws ApiError 404 if there is no such series. */
export function listInstances(
  context: EventsContext,
  seriesId: string,
  params: URLSearchParams,
): object {
  const { state } = context;
  const series = state.series(seriesId);
  if (!series) {
    if (state.records.has(seriesId)) throw badRequest('Not a recurring event.', 'eventId');
    throw notFound();
  }
  const query = { ...parseListQuery(params), singleEvents: true };
  const asked = params.get('originalStart');
  return answer(context, query, false, () =>
    select(context, query).filter(
      ({ event }) =>
        event.recurringEventId === seriesId &&
        (asked === null ||
          asked === (event.originalStartTime?.dateTime ?? event.originalStartTime?.date)),
    ),
  );
}

/** One event, cancelled or not. @throws ApiError 404 if the id was never given to one. */
export function getEvent(context: EventsContext, id: string, params: URLSearchParams): ApiEvent {
  const { state } = context;
  const view = viewOf(context, parseListQuery(params));
  const record = state.records.get(id);
  if (record?.kind === 'one-off') return renderOneOff(state, record, view);
  if (record?.kind === 'series') return renderMaster(state, record, view);
  const found = state.exceptionById(id);
  if (found) {
    return renderException(state, found.series, asShown(found.series, found.exception), view);
  }
  const occurrence = state.occurrenceById(id);
  // An exception whose id lost the mark of its segment is not found under the id it had.
  if (occurrence && !occurrence.series.exceptions.has(keyOf(occurrence.originalStart))) {
    return renderInstance(state, occurrence.series, occurrence.originalStart, view);
  }
  if (record?.kind === 'tombstone') return renderTombstone(record);
  throw notFound();
}

function answer(
  context: EventsContext,
  query: ListQuery,
  isSyncable: boolean,
  selectAll: () => Listed[],
): object {
  const { state, paging, syncTokens } = context;
  const page =
    query.pageToken === undefined
      ? paging.first(
          selectAll().map(({ event }) => event),
          state.revision,
          query.pageKey,
          query.maxResults,
        )
      : paging.next(query.pageToken, query.pageKey, query.maxResults);
  const { nextPageToken } = page;
  return {
    ...envelope(context, query),
    ...(nextPageToken !== undefined && { nextPageToken }),
    ...(nextPageToken === undefined &&
      isSyncable && { nextSyncToken: syncTokens.issue(state.id, page.revision, query.syncKey) }),
    items: page.items,
  };
}

function envelope({ state, role }: EventsContext, query: ListQuery): object {
  return {
    kind: 'calendar#events',
    etag: `"p${createHash('sha256').update(`${state.id} ${state.revision}`).digest('hex').slice(0, 20)}"`,
    summary: state.id,
    description: '',
    updated: timestamp(state.lastUpdated),
    timeZone: query.timeZone ?? state.zone,
    accessRole: role,
    defaultReminders: [{ method: 'popup', minutes: 10 }],
  };
}

function viewOf(
  { state, role }: EventsContext,
  { timeZone, maxAttendees }: Pick<ListQuery, 'timeZone' | 'maxAttendees'>,
  isBare = false,
): View {
  return {
    zone: timeZone ?? state.zone,
    maxAttendees,
    hides: role === 'freeBusyReader' ? 'all' : role === 'owner' ? 'nothing' : 'private',
    isBare: isBare || state.habits.bareCancellations,
  };
}

function select(context: EventsContext, query: ListQuery): Listed[] {
  const { state, syncTokens } = context;
  const since =
    query.syncToken === undefined
      ? undefined
      : syncTokens.redeem(query.syncToken, state.id, query.syncKey);
  checkUpdatedMin(state, query);
  // Details of cancelled events do not come to those who did not ask for deleted ones.
  const view = viewOf(context, query, !query.showDeleted);
  return order(selectEvents(state, { query, view, since }), query);
}

function checkUpdatedMin(state: CalendarState, { updatedMin }: ListQuery): void {
  const floor = state.now().subtract(updatedReach);
  if (updatedMin && Temporal.Instant.compare(updatedMin, floor) < 0) {
    throw new ApiError(
      410,
      'updatedMinTooLongAgo',
      'The requested minimum modification time lies too far in the past.',
      { domain: 'calendar', location: 'updatedMin' },
    );
  }
}

/** Without `orderBy` the order means nothing, so it is one that nobody can mistake for a meaning. */
function order(listed: Listed[], { orderBy }: ListQuery): Listed[] {
  if (orderBy === 'startTime') {
    return listed.toSorted((a, b) => Temporal.Instant.compare(a.start, b.start));
  }
  if (orderBy === 'updated') {
    return listed.toSorted((a, b) => Temporal.Instant.compare(a.updated, b.updated));
  }
  const keyed = listed.map((item) => ({ item, key: scramble(item.event.id ?? '') }));
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item);
}

/** The FNV-1a hash of an id. */
function scramble(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash;
}
