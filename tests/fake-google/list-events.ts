/**
 * Which events a listing holds, and how they look in it. One question decides most: is it a full
 * listing or what changed since a revision, and are series expanded into their occurrences.
 */
import type { CalendarState } from './calendar-state.ts';
import { keyOf } from './event-ids.ts';
import type { Details, Exception, OneOff, Series, Span, Tombstone } from './event-model.ts';
import type { ListQuery } from './list-query.ts';
import {
  renderException,
  renderInstance,
  renderMaster,
  renderOneOff,
  renderTombstone,
} from './render.ts';
import type { ApiEvent, View } from './render.ts';
import { isEndless, originalStarts } from './recurrence.ts';
import { instantOf, isInWindow, ruleSpan } from './spans.ts';
import { asShown } from './targets.ts';

/** An event of a listing, with what it is ordered by. */
export interface Listed {
  readonly event: ApiEvent;
  readonly start: Temporal.Instant;
  readonly updated: Temporal.Instant;
}

export interface Selection {
  readonly query: ListQuery;
  readonly view: View;
  /** For a listing with a sync token: only what changed after this revision. */
  readonly since: number | undefined;
}

/** How far a delta of expanded series lists the occurrences of a deleted one: about six months. */
const deletedReach = Temporal.Duration.from({ hours: 24 * 182 });

export function selectEvents(state: CalendarState, selection: Selection): Listed[] {
  const selected: Listed[] = [];
  for (const record of state.records.values()) {
    if (selection.since !== undefined && record.revision <= selection.since) continue;
    const { updatedMin } = selection.query;
    if (updatedMin && Temporal.Instant.compare(record.updated, updatedMin) < 0) continue;
    if (record.kind === 'tombstone') selected.push(...tombstone(state, record, selection));
    else if (record.kind === 'one-off') selected.push(...oneOff(state, record, selection));
    else if (matches(record, record.details, selection.query)) {
      selected.push(
        ...(selection.query.singleEvents ? expanded : collapsed)(state, record, selection),
      );
    }
  }
  return selected;
}

/** Deltas and listings since a moment always hold what was deleted. */
function showsDeleted({ query, since }: Selection): boolean {
  return query.showDeleted || since !== undefined || query.updatedMin !== undefined;
}

function isWanted(state: CalendarState, span: Span, { query }: Selection): boolean {
  return isInWindow(span, query.window, state.zone);
}

function tombstone(state: CalendarState, record: Tombstone, selection: Selection): Listed[] {
  const isShown = showsDeleted(selection) && isWanted(state, record.span, selection);
  if (!isShown || hasContentFilter(selection.query)) return [];
  return [listed(state, renderTombstone(record), record.span, record.updated)];
}

function oneOff(state: CalendarState, event: OneOff, selection: Selection): Listed[] {
  if (event.status === 'cancelled' && !showsDeleted(selection)) return [];
  if (!isWanted(state, event.span, selection)) return [];
  if (!matches(event, event.details, selection.query)) return [];
  const shown = renderOneOff(state, event, selection.view);
  return [listed(state, shown, event.span, event.updated)];
}

/** `singleEvents=false`: masters and exceptions. */
function collapsed(state: CalendarState, series: Series, selection: Selection): Listed[] {
  const { updated, span } = series;
  if (series.status === 'cancelled') {
    if (!showsDeleted(selection) || !reachesInto(state, series, selection)) return [];
    return [listed(state, renderMaster(state, series, selection.view), span, updated)];
  }
  const master = reachesInto(state, series, selection)
    ? [listed(state, renderMaster(state, series, selection.view), span, updated)]
    : [];
  return [...master, ...exceptions(state, series, selection, true)];
}

function reachesInto(state: CalendarState, series: Series, { query }: Selection): boolean {
  if (!query.window.from && !query.window.until) return true;
  // There is no need to count through the years to know that there is a later one.
  if (!query.window.until && isEndless(series)) return true;
  return originalStarts(series, query.window, state.zone, state.now()).length > 0;
}

/** `singleEvents=true`: occurrences, never the master. */
function expanded(state: CalendarState, series: Series, selection: Selection): Listed[] {
  if (series.status === 'cancelled' && !showsDeleted(selection)) return [];
  const plain = originalStarts(series, windowFor(state, series, selection), state.zone, state.now())
    .filter((start) => !series.exceptions.has(keyOf(start)))
    .map((start) =>
      listed(
        state,
        renderInstance(state, series, start, selection.view),
        ruleSpan(series, start),
        series.updated,
      ),
    );
  return [...plain, ...exceptions(state, series, selection, showsDeleted(selection))];
}

/** A delta knows no window: a touched series comes whole, a deleted one with half a year of it. */
function windowFor(state: CalendarState, series: Series, { query, since }: Selection) {
  if (since === undefined || series.status !== 'cancelled') return query.window;
  return { from: state.now(), until: state.now().add(deletedReach) };
}

function exceptions(
  state: CalendarState,
  series: Series,
  selection: Selection,
  withCancelled: boolean,
): Listed[] {
  return [...series.exceptions.values()]
    .map((exception) => asShown(series, exception))
    .filter(
      (exception) =>
        (withCancelled || exception.status !== 'cancelled') &&
        isWanted(state, placeOf(series, exception), selection),
    )
    .map((exception) =>
      listed(
        state,
        renderException(state, series, exception, selection.view),
        exception.span,
        series.updated,
      ),
    );
}

/** A cancelled exception lies where the rule had put it, wherever it was moved before. */
function placeOf(series: Series, exception: Exception): Span {
  return exception.status === 'cancelled'
    ? ruleSpan(series, exception.originalStart)
    : exception.span;
}

function listed(
  state: CalendarState,
  event: ApiEvent,
  span: Span,
  updated: Temporal.Instant,
): Listed {
  return { event, updated, start: instantOf(span.start, state.zone) };
}

function hasContentFilter(query: ListQuery): boolean {
  return (
    query.text !== undefined ||
    query.iCalUID !== undefined ||
    query.privateProperties.length > 0 ||
    query.sharedProperties.length > 0
  );
}

function matches(event: { iCalUID: string }, details: Details, query: ListQuery): boolean {
  return (
    (query.showHiddenInvitations || !details.hiddenInvitation) &&
    (!query.eventTypes || query.eventTypes.has(details.eventType)) &&
    (query.iCalUID === undefined || query.iCalUID === event.iCalUID) &&
    (query.text === undefined || textOf(details).includes(query.text)) &&
    query.privateProperties.every((pair) => hasProperty(details.privateProperties, pair)) &&
    query.sharedProperties.every((pair) => hasProperty(details.sharedProperties, pair))
  );
}

function hasProperty(properties: Readonly<Record<string, string>>, pair: string): boolean {
  return Object.entries(properties).some((entry) => entry.join('=') === pair);
}

function textOf({ summary, description, location, guests }: Details): string {
  const people = guests.flatMap(({ email, name }) => [email, name]);
  return [summary, description, location, ...people].join('\n').toLowerCase();
}
