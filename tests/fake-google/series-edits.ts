/**
 * Edits of "all events" of a series, and of its end. What Google makes of them is not documented;
 * this plays what captured payloads show.
 */
import type { CalendarState } from './calendar-state.ts';
import type { EditOptions } from './edits.ts';
import { findOriginalStart, hasOccurrence, isFirst } from './recurrence.ts';
import { logSeriesEdit, orphan, remove, truncate } from './series-changes.ts';
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
  series.rule = shiftRule(series.rule, shiftDays(from, to));
  series.span = to;
  series.sequence += 1;
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
