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

/**
 * Lets a single event repeat: it becomes the master of a series under the id it has, and its own
 * time the first occurrence.
 *
 * @throws RangeError if there is no such event
 */
export function makeRecurring(state: CalendarState, id: string, rrule: string): void {
  const event = state.records.get(id);
  if (event?.kind !== 'one-off') throw new RangeError(`${state.id} has no single event ${id}`);
  const rule = { rrule, until: undefined, extra: [], excluded: [] };
  place(state, { ...event, kind: 'series', rule, exceptions: new Map() }, 'made-recurring');
}

/**
 * A deleted single event disappears in the end: no listing and no question finds it again.
 *
 * @throws RangeError if there is no such event, or it is not deleted
 */
export function forget(state: CalendarState, id: string): void {
  const event = state.records.get(id);
  if (event?.kind !== 'one-off' || event.status !== 'cancelled') {
    throw new RangeError(`${state.id} has no deleted single event ${id}`);
  }
  state.records.delete(id);
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
