import type { CalendarState } from './calendar-state.ts';
import type { EditKind } from './edit-log.ts';
import type { OneOff, Series } from './event-model.ts';
import { detailsOf, spanOf } from './new-event.ts';
import type { NewEvent, NewSeries } from './new-event.ts';

/** Puts a single event into a calendar under the id given, and logs it. */
export function addOneOff(
  state: CalendarState,
  id: string,
  iCalUID: string,
  event: NewEvent,
  kind: EditKind,
): string {
  const record: OneOff = { kind: 'one-off', ...commonOf(state, id, iCalUID, event) };
  place(state, record, kind);
  return id;
}

/** Puts a series into a calendar under the id given, and logs it. */
export function addSeries(
  state: CalendarState,
  id: string,
  iCalUID: string,
  series: NewSeries,
  kind: EditKind,
): string {
  const record: Series = {
    kind: 'series',
    ...commonOf(state, id, iCalUID, series),
    rule: {
      rrule: series.rrule,
      until: series.until,
      extra: series.extra ?? [],
      excluded: series.excluded ?? [],
    },
    exceptions: new Map(),
  };
  place(state, record, kind);
  return id;
}

function commonOf(state: CalendarState, id: string, iCalUID: string, event: NewEvent) {
  if (state.records.has(id)) throw new RangeError(`${state.id} already has ${id}`);
  const created = state.now().round({ smallestUnit: 'second', roundingMode: 'floor' });
  return {
    id,
    iCalUID,
    lineage: id,
    created,
    // The first touch, at the end of placing, makes this the moment of creation.
    updated: created.subtract({ milliseconds: 1 }),
    revision: 0,
    sequence: 0,
    span: spanOf(event),
    details: detailsOf(event, { email: state.id, name: state.name }),
    status: event.status ?? 'confirmed',
    remains: 'details',
  } as const;
}

function place(state: CalendarState, record: OneOff | Series, kind: EditKind): void {
  state.touch(record);
  state.log.append({
    at: state.now(),
    kind,
    calendar: state.id,
    lineage: record.lineage,
    by: record.details.organizer,
    idsBefore: [],
    idsAfter: [record.id],
    originalStart: undefined,
    from: undefined,
    to: record.span,
    who: undefined,
  });
}
