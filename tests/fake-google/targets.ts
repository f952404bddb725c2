import type { CalendarState } from './calendar-state.ts';
import { keyOf, occurrenceId } from './event-ids.ts';
import type { Exception, OneOff, OriginalStart, Series } from './event-model.ts';
import { findOriginalStart } from './recurrence.ts';
import { ruleSpan } from './spans.ts';

/** One occurrence, by the place the rule gave it: that moment, or that day in the series' zone. */
export interface Occurrence {
  readonly series: string;
  readonly originalStart: Temporal.Instant | OriginalStart;
}

/** What an edit is about: an event's or an occurrence's id, or an occurrence by its place. */
export type Target = string | Occurrence;

export type Found =
  | { readonly kind: 'one-off'; readonly event: OneOff }
  | { readonly kind: 'series'; readonly event: Series }
  | { readonly kind: 'occurrence'; readonly series: Series; readonly originalStart: OriginalStart };

/**
 * What a target names.
 *
 * @throws RangeError if the calendar has no such event.
 */
export function find(state: CalendarState, target: Target): Found {
  if (typeof target !== 'string') {
    const series = seriesOf(state, target.series);
    const originalStart = findOriginalStart(series, target.originalStart);
    return { kind: 'occurrence', series, originalStart };
  }
  const record = state.records.get(target);
  if (record?.kind === 'one-off') return { kind: 'one-off', event: record };
  if (record?.kind === 'series') return { kind: 'series', event: record };
  const exception = state.exceptionById(target);
  if (exception) {
    const { originalStart } = exception.exception;
    return { kind: 'occurrence', series: exception.series, originalStart };
  }
  const occurrence = state.occurrenceById(target);
  if (occurrence) return { kind: 'occurrence', ...occurrence };
  throw new RangeError(`${state.id} has no event ${target}`);
}

/** @throws RangeError if there is no such series. */
export function seriesOf(state: CalendarState, id: string): Series {
  const series = state.series(id);
  if (!series) throw new RangeError(`${state.id} has no series ${id}`);
  return series;
}

/** The exception at a place of a series, made from what the rule says if there is none yet. */
export function exceptionAt(series: Series, originalStart: OriginalStart): Exception {
  const key = keyOf(originalStart);
  const known = series.exceptions.get(key);
  if (known) return known;
  const made: Exception = {
    id: occurrenceId(series.id, originalStart),
    originalStart,
    span: ruleSpan(series, originalStart),
    details: series.details,
    status: series.status,
    remains: series.remains,
    sequence: series.sequence,
  };
  series.exceptions.set(key, made);
  return made;
}

/** What an occurrence is now: its exception, or what the rule says. Changes nothing. */
export function peekAt(
  series: Series,
  originalStart: OriginalStart,
): Pick<Exception, 'id' | 'span' | 'details' | 'status'> {
  return (
    series.exceptions.get(keyOf(originalStart)) ?? {
      id: occurrenceId(series.id, originalStart),
      span: ruleSpan(series, originalStart),
      details: series.details,
      status: series.status,
    }
  );
}

/** An exception as it shows: it goes with its series. */
export function asShown({ status }: Series, exception: Exception): Exception {
  return status === 'cancelled' ? { ...exception, status } : exception;
}
