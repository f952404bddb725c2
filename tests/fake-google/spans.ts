import type { OriginalStart, Series, Span } from './event-model.ts';

/** The moment a start means; a day begins at midnight in `zone`. */
export function instantOf(start: OriginalStart, zone: string): Temporal.Instant {
  return start instanceof Temporal.PlainDate
    ? start.toZonedDateTime(zone).toInstant()
    : start.toInstant();
}

/** Whether two starts are the same: instants for timed ones, days for all-day ones. */
export function isSameStart(a: OriginalStart, b: OriginalStart): boolean {
  if (a instanceof Temporal.PlainDate || b instanceof Temporal.PlainDate) {
    return a instanceof Temporal.PlainDate && b instanceof Temporal.PlainDate && a.equals(b);
  }
  return a.epochNanoseconds === b.epochNanoseconds;
}

/** A half-open stretch of time; a missing bound is open. */
export interface Window {
  readonly from?: Temporal.Instant | undefined;
  readonly until?: Temporal.Instant | undefined;
}

/**
 * Whether a span lies in a window as `events.list` understands it: it ends after `from` and
 * starts before `until`, both exclusive.
 */
export function isInWindow(span: Span, window: Window, zone: string): boolean {
  const { from, until } = window;
  return (
    (!from || Temporal.Instant.compare(instantOf(span.end, zone), from) > 0) &&
    (!until || Temporal.Instant.compare(instantOf(span.start, zone), until) < 0)
  );
}

/** The same span, begun at another moment: timed spans keep their exact, others their day length. */
export function spanAt(span: Span, start: OriginalStart): Span {
  if (start instanceof Temporal.PlainDate) {
    const days = span.allDay ? span.start.until(span.end).days : 1;
    return { allDay: true, start, end: start.add({ days }) };
  }
  const length = span.allDay
    ? Temporal.Duration.from({ minutes: 30 })
    : span.start.toInstant().until(span.end.toInstant());
  return { allDay: false, start, end: start.add(length) };
}

/** The same start, another length. @throws RangeError for whole days */
export function lasting(span: Span, minutes: number): Span {
  if (span.allDay) throw new RangeError('An all-day event has no minutes');
  return { ...span, end: span.start.add({ minutes }) };
}

/** What the rule of a series says of the occurrence at `originalStart`. */
export function ruleSpan(series: Series, originalStart: OriginalStart): Span {
  return spanAt(series.span, originalStart);
}
