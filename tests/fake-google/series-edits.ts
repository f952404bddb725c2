/**
 * Edits of "all events" of a series, and of its end. What Google makes of them is not documented;
 * this plays what captured payloads show.
 */
import type { CalendarState } from './calendar-state.ts';
import type { EditOptions } from './edits.ts';
import { findOriginalStart, hasOccurrence, isFirst } from './recurrence.ts';
import { carry, logSeriesEdit, orphan, remove, truncate } from './series-changes.ts';
import { shiftDays, shiftRule, shiftSpan } from './shift.ts';
import type { Shift } from './shift.ts';
import { ruleSpan } from './spans.ts';
import { seriesOf } from './targets.ts';
import type { Occurrence } from './targets.ts';

/**
 * "All events" moved, resized or put into another zone: the master's first occurrence changes, so
 * every occurrence, past ones too, gets a new place and a new id, and exceptions lose theirs.
 */
export function moveAll(
  state: CalendarState,
  seriesId: string,
  shift: Shift,
  options: EditOptions,
): string {
  const series = seriesOf(state, seriesId);
  const from = series.span;
  const to = shiftSpan(from, shift);
  if (from.allDay !== to.allDay && series.rule.until !== undefined) {
    throw new RangeError('The end of a series is of its own kind: convert an endless one');
  }
  const kept = state.habits.exceptions === 'kept' ? [...series.exceptions.values()] : [];
  series.rule = shiftRule(series.rule, shiftDays(from, to));
  series.span = to;
  series.sequence += 1;
  if (kept.length > 0) {
    series.exceptions.clear();
    carry(state, kept, { from, to: series, shift });
  }
  orphan(state, series, (exception) => !hasOccurrence(series, exception.originalStart));
  unbury(state);
  state.touch(series);
  logSeriesEdit(state, series, {
    kind: 'series-moved',
    options,
    originalStart: undefined,
    from,
    to,
    after: [series],
  });
  return series.id;
}

/** Tombstones give way where a series has come back to their place. */
function unbury(state: CalendarState): void {
  for (const tombstone of state.records.values()) {
    if (tombstone.kind === 'tombstone' && state.occurrenceById(tombstone.id)) {
      state.records.delete(tombstone.id);
    }
  }
}

/**
 * "All events" repeated by another rule: places that belong to both rules keep their ids and
 * exceptions, the others lose theirs.
 */
export function changeRule(
  state: CalendarState,
  seriesId: string,
  rrule: string,
  options: EditOptions,
): void {
  const series = seriesOf(state, seriesId);
  series.rule = { ...series.rule, rrule, until: undefined };
  orphan(state, series, (exception) => !hasOccurrence(series, exception.originalStart));
  unbury(state);
  state.touch(series);
  logSeriesEdit(state, series, {
    kind: 'series-rule-changed',
    options,
    originalStart: undefined,
    from: series.span,
    to: series.span,
    after: [series],
  });
}

/** "This and following" deleted: the series ends with the local day before. */
export function endFrom(state: CalendarState, occurrence: Occurrence, options: EditOptions): void {
  const series = seriesOf(state, occurrence.series);
  const start = findOriginalStart(series, occurrence.originalStart);
  if (isFirst(series, start)) {
    deleteSeries(state, series.id, options);
    return;
  }
  const from = ruleSpan(series, start);
  truncate(state, series, start);
  logSeriesEdit(state, series, {
    kind: 'series-ended',
    options,
    originalStart: start,
    from,
    to: undefined,
    after: [series],
  });
}

/** "All events" deleted. */
export function deleteSeries(state: CalendarState, seriesId: string, options: EditOptions): void {
  const series = seriesOf(state, seriesId);
  remove(state, series);
  logSeriesEdit(state, series, {
    kind: 'series-deleted',
    options,
    originalStart: undefined,
    from: series.span,
    to: undefined,
    after: [],
  });
}

/** A deleted series taken out of the bin: it is as it was, with the exceptions it had. */
export function restoreSeries(state: CalendarState, seriesId: string, options: EditOptions): void {
  const series = seriesOf(state, seriesId);
  series.status = 'confirmed';
  series.remains = 'details';
  state.touch(series);
  logSeriesEdit(state, series, {
    kind: 'series-restored',
    options,
    originalStart: undefined,
    from: series.span,
    to: series.span,
    after: [series],
  });
}
