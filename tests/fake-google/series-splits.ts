/**
 * "This and following events": a series is cut in two. What Google makes of it is not documented;
 * this plays what captured payloads show.
 */
import type { CalendarState } from './calendar-state.ts';
import type { EditOptions } from './edits.ts';
import { baseOf, keyOf, segmentMark } from './event-ids.ts';
import type { Details, Exception, OriginalStart, Rule, Series } from './event-model.ts';
import { findOriginalStart, isFirst, originalStarts } from './recurrence.ts';
import { carry, logSeriesEdit, remove, truncate } from './series-changes.ts';
import { countFrom, shiftDays, shiftRule, shiftSpan } from './shift.ts';
import type { Shift } from './shift.ts';
import { instantOf, ruleSpan } from './spans.ts';
import { seriesOf } from './targets.ts';
import type { Occurrence } from './targets.ts';

/**
 * "This and following" moved: the old series ends with the local day before, and a new one begins
 * under an unrelated id and iCalUID. It shares `created` and `updated` with the old one and has
 * sequence 1. At the first occurrence the old series is replaced as a whole.
 *
 * @returns the id of the new series
 */
export function moveFrom(
  state: CalendarState,
  occurrence: Occurrence,
  shift: Shift,
  options: EditOptions,
): string {
  const old = seriesOf(state, occurrence.series);
  const start = findOriginalStart(old, occurrence.originalStart);
  const from = ruleSpan(old, start);
  const to = shiftSpan(from, shift);
  const id = state.newId();
  const next: Series = {
    ...old,
    id,
    iCalUID: `${id}@google.com`,
    rule: shiftRule(remainingRule(state, old, start), shiftDays(from, to)),
    span: to,
    sequence: 1,
    exceptions: new Map(),
  };
  const dropped = isFirst(old, start) ? replace(state, old) : truncate(state, old, start);
  if (state.habits.exceptions === 'kept') {
    carry(state, dropped, { from: old.span, to: next, shift });
  }
  state.touch(next);
  old.updated = next.updated;
  logSeriesEdit(state, old, {
    kind: 'series-moved-from',
    options,
    originalStart: start,
    from,
    to,
    after: [old, next],
  });
  return next.id;
}

/**
 * "This and following" changed without a change of time: the new segment's id and iCalUID are the
 * old ones with a mark. Moved occurrences go over under the id they have; of cancelled ones the
 * old id stays behind as a tombstone.
 *
 * @returns the id of the new segment
 */
export function changeFrom(
  state: CalendarState,
  occurrence: Occurrence,
  patch: Partial<Details>,
  options: EditOptions,
): string {
  const old = seriesOf(state, occurrence.series);
  const start = findOriginalStart(old, occurrence.originalStart);
  const from = ruleSpan(old, start);
  const mark = segmentMark(start);
  const next: Series = {
    ...old,
    id: baseOf(old.id) + mark,
    iCalUID: old.iCalUID.replace(/(?:_R[\dT]+)?@/, `${mark}@`),
    rule: remainingRule(state, old, start),
    details: { ...old.details, ...patch },
    span: from,
    exceptions: new Map(),
  };
  for (const exception of truncate(state, old, start)) {
    adopt(state, next, exception, patch);
  }
  state.touch(next);
  old.updated = next.updated;
  logSeriesEdit(state, old, {
    kind: 'series-renamed-from',
    options,
    originalStart: start,
    from,
    to: from,
    after: [old, next],
  });
  return next.id;
}

/** Takes a series away whose place another one takes. */
function replace(state: CalendarState, series: Series): Exception[] {
  remove(state, series);
  return [...series.exceptions.values()];
}

function adopt(
  state: CalendarState,
  segment: Series,
  exception: Exception,
  patch: Partial<Details>,
): void {
  const key = keyOf(exception.originalStart);
  const isCancelled = exception.status === 'cancelled';
  const id = isCancelled ? `${segment.id}_${key}` : exception.id;
  if (!isCancelled) state.records.delete(exception.id);
  segment.exceptions.set(key, {
    ...exception,
    id,
    details: { ...exception.details, ...patch },
  });
}

/** The rule of what is left of a series: a count counts what comes from `start` on. */
function remainingRule(state: CalendarState, series: Series, start: OriginalStart): Rule {
  const window = { until: instantOf(start, state.zone) };
  const gone = originalStarts(series, window, state.zone, state.now()).length;
  return countFrom(series.rule, gone);
}
