/**
 * Edits of one thing: a single event, one occurrence, or (title, colour, guests, answers) a whole
 * series at once. What changes the time of more than one occurrence is in `series-edits.ts`.
 */
import type { CalendarState } from './calendar-state.ts';
import type { EditKind } from './edit-log.ts';
import { baseOf, keyOf, occurrenceId } from './event-ids.ts';
import type {
  Cancellable,
  Details,
  Exception,
  OneOff,
  OriginalStart,
  Response,
  Series,
  Span,
} from './event-model.ts';
import { exceptionAt, find, peekAt } from './targets.ts';
import type { Found, Target } from './targets.ts';

/** Who edits; the organizer unless said otherwise. */
export interface EditOptions {
  readonly by?: string;
}

type Editable = OneOff | Series | Exception;

interface Edit extends EditOptions {
  readonly kind: EditKind;
  readonly who?: string;
  /** Changes the thing in place. */
  readonly change: (thing: Editable) => void;
}

/** The id of an event, series or occurrence after an edit. */
function edit(state: CalendarState, target: Target, what: Edit): string {
  const found = find(state, target);
  const before = look(found);
  for (const thing of thingsOf(found)) what.change(thing);
  const owner = found.kind === 'occurrence' ? found.series : found.event;
  state.touch(owner);
  if (found.kind === 'occurrence' && what.kind === 'moved')
    renumber(found.series, found.originalStart);
  const after = look(found);
  state.log.append({
    at: state.now(),
    kind: what.kind,
    calendar: state.id,
    lineage: owner.lineage,
    by: what.by ?? before.details.organizer,
    idsBefore: [before.id],
    idsAfter: [after.id],
    originalStart: found.kind === 'occurrence' ? found.originalStart : undefined,
    from: before.span,
    to: after.span,
    who: what.who,
  });
  return after.id;
}

function look(found: Found): { id: string; span: Span; details: Details } {
  if (found.kind === 'occurrence') return peekAt(found.series, found.originalStart);
  const { id, span, details } = found.event;
  return { id, span, details };
}

/** An edit of a whole series reaches its exceptions too. */
function thingsOf(found: Found): Editable[] {
  if (found.kind === 'occurrence') return [exceptionAt(found.series, found.originalStart)];
  return found.kind === 'series'
    ? [found.event, ...found.event.exceptions.values()]
    : [found.event];
}

/**
 * A moved occurrence of a later segment was seen to lose the segment's mark from its id, while
 * `recurringEventId` keeps it.
 */
function renumber(series: Series, originalStart: OriginalStart): void {
  const key = keyOf(originalStart);
  const exception = series.exceptions.get(key);
  const base = baseOf(series.id);
  if (!exception || base === series.id) return;
  series.exceptions.set(key, { ...exception, id: occurrenceId(base, originalStart) });
}

/** Gives an event or occurrence another time. A change of time counts up its iCalendar sequence. */
export function setSpan(
  state: CalendarState,
  target: Target,
  kind: 'moved' | 'shortened' | 'lengthened',
  spanOf: (old: Span) => Span,
  options: EditOptions,
): string {
  if (find(state, target).kind === 'series') {
    throw new RangeError('A series is moved with moveAll or moveThisAndFollowing');
  }
  return edit(state, target, {
    ...options,
    kind,
    change: (thing) => {
      thing.span = spanOf(thing.span);
      thing.sequence += 1;
    },
  });
}

/**
 * Cancels an event or occurrence. On the organizer's own calendar its details stay; on a guest's
 * only what is guaranteed does, unless the guest removed the invitation by hand.
 */
export function cancel(
  state: CalendarState,
  target: Target,
  kind: 'cancelled' | 'invitation-removed',
  options: EditOptions,
): string {
  if (find(state, target).kind === 'series') throw new RangeError('Use deleteSeries');
  return edit(state, target, {
    ...options,
    kind,
    change: (thing: Cancellable & { details: Details }) => {
      const stays = kind === 'invitation-removed' || thing.details.organizer === state.id;
      thing.status = 'cancelled';
      thing.remains = stays ? 'details' : 'guaranteed';
    },
  });
}

export function restore(state: CalendarState, target: Target, options: EditOptions): string {
  return edit(state, target, {
    ...options,
    kind: 'restored',
    change: (thing) => {
      thing.status = 'confirmed';
      thing.remains = 'details';
    },
  });
}

/** Changes some of the details of an event, an occurrence, or a series and all its exceptions. */
export function setDetails(
  state: CalendarState,
  target: Target,
  kind: EditKind,
  patch: (details: Details) => Partial<Details>,
  options: EditOptions & { readonly who?: string },
): string {
  return edit(state, target, {
    ...options,
    kind,
    change: (thing) => {
      thing.details = { ...thing.details, ...patch(thing.details) };
    },
  });
}

/** One guest's answer. @throws RangeError if the event has no such guest. */
export function respond(
  state: CalendarState,
  target: Target,
  who: string,
  response: Response,
): string {
  const { guests } = look(find(state, target)).details;
  if (!guests.some(({ email }) => email === who)) throw new RangeError(`${who} is not a guest`);
  const patch = (details: Details) => ({
    guests: details.guests.map((guest) => (guest.email === who ? { ...guest, response } : guest)),
  });
  return setDetails(state, target, 'responded', patch, { by: who, who });
}

/** Renames every living segment of a series that was split without a change of time. */
export function renameSegments(
  state: CalendarState,
  seriesId: string,
  summary: string,
  options: EditOptions,
): void {
  const base = baseOf(seriesId);
  const segments = [...state.allSeries()].filter(
    ({ id, status }) => baseOf(id) === base && status !== 'cancelled',
  );
  for (const { id } of segments) {
    setDetails(state, id, 'series-renamed', () => ({ summary }), options);
  }
}

/** Leaves nothing of an event on this calendar but a bare cancelled id. */
export function vanish(state: CalendarState, target: Target): void {
  const found = find(state, target);
  for (const thing of thingsOf(found)) {
    thing.status = 'cancelled';
    thing.remains = 'guaranteed';
  }
}
