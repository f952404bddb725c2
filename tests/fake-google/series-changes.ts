/** The steps that every edit of many occurrences is made of. */
import type { CalendarState } from './calendar-state.ts';
import type { EditOptions } from './edits.ts';
import type { EditKind } from './edit-log.ts';
import { keyOf, occurrenceId } from './event-ids.ts';
import type { Exception, OriginalStart, Series, Span } from './event-model.ts';
import { endOfDayBefore, isFrom } from './recurrence.ts';
import { endRule, shiftSpan } from './shift.ts';
import type { Shift } from './shift.ts';
import { spanAt } from './spans.ts';

/** What the log is told of an edit besides who made it and when. */
export interface SeriesEdit {
  readonly kind: EditKind;
  readonly options: EditOptions;
  readonly originalStart: OriginalStart | undefined;
  readonly from: Span;
  readonly to: Span | undefined;
  readonly after: readonly Series[];
}

/** Logs an edit of a series. */
export function logSeriesEdit(state: CalendarState, series: Series, edit: SeriesEdit): void {
  state.log.append({
    at: state.now(),
    kind: edit.kind,
    calendar: state.id,
    lineage: series.lineage,
    by: edit.options.by ?? series.details.organizer,
    idsBefore: [series.id],
    idsAfter: edit.after.map(({ id }) => id),
    originalStart: edit.originalStart,
    from: edit.from,
    to: edit.to,
    who: undefined,
  });
}

/** Takes the exceptions that `drop` picks out of a series and leaves tombstones for their ids. */
export function orphan(
  state: CalendarState,
  series: Series,
  drop: (exception: Exception) => boolean,
): Exception[] {
  const dropped = [...series.exceptions.values()].filter(drop);
  for (const exception of dropped) {
    series.exceptions.delete(keyOf(exception.originalStart));
    state.bury(exception.id, exception.span);
  }
  return dropped;
}

/**
 * Takes exceptions along where a shift of the rule moves their places: their own time and status
 * stay, their ids and original starts are new, and the old ids belong to nothing any more.
 */
export function carry(
  state: CalendarState,
  exceptions: readonly Exception[],
  rule: { readonly from: Span; readonly to: Series; readonly shift: Shift },
): void {
  for (const exception of exceptions) {
    const slot = spanAt(rule.from, exception.originalStart);
    const { start } = shiftSpan(slot, rule.shift);
    const id = occurrenceId(rule.to.id, start);
    rule.to.exceptions.set(keyOf(start), { ...exception, id, originalStart: start });
    if (id !== exception.id) state.bury(exception.id, exception.span);
  }
}

/** Ends a series with the local day before `from`; what lay beyond loses its place. */
export function truncate(state: CalendarState, series: Series, from: OriginalStart): Exception[] {
  series.rule = endRule(series.rule, endOfDayBefore(from));
  const dropped = orphan(state, series, ({ originalStart }) => isFrom(originalStart, from));
  state.touch(series);
  return dropped;
}

/** Deletes a series; on a guest's calendar no more than is guaranteed stays. */
export function remove(state: CalendarState, series: Series): void {
  series.status = 'cancelled';
  series.remains = series.details.organizer === state.id ? 'details' : 'guaranteed';
  state.touch(series);
}
