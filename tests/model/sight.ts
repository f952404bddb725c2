/** What is true of one session at this moment, read straight from the calendar's records. */
import type { CalendarState } from '../fake-google/calendar-state.ts';
import { keyOf } from '../fake-google/event-ids.ts';
import type { Cancellable, Details, OriginalStart, Span } from '../fake-google/event-model.ts';
import { hasOccurrence } from '../fake-google/recurrence.ts';
import { instantOf, ruleSpan } from '../fake-google/spans.ts';
import { stretchOf, type Stretch } from './stretch.ts';

/** Where a session is: a one-off's id, or a slot of a series. */
export interface Place {
  readonly id: string;
  readonly slot?: OriginalStart;
}

/** One session as the calendar shows it. */
export interface Sight {
  readonly cancelled: boolean;
  /** Cancelled, and showing no more than is guaranteed. */
  readonly bare: boolean;
  readonly span: Stretch;
  /** Where the rule puts it, in the usual length; absent for a one-off. */
  readonly regular?: Stretch;
  /** Everybody else who takes part; undefined for what is no meeting, or where nobody can say. */
  readonly others: readonly string[] | undefined;
  /** Who has declined, the owner or others. */
  readonly declined: readonly string[];
  /** The last change, as far as it is shown. */
  readonly updated?: number;
  /** Comes by itself among what changed: a one-off, or an occurrence unlike its rule. */
  readonly listed: boolean;
  readonly revision: number;
}

/** Why no session is there: the series is deleted, its rule ends before, or skips the slot. */
export type Absence = 'deleted' | 'beyond' | 'skipped';

/** A name for a place. */
export function nameOf({ id, slot }: Place): string {
  return slot === undefined ? id : `${id} ${keyOf(slot)}`;
}

/** What is at a place now. */
export function look(state: CalendarState, { id, slot }: Place): Sight | Absence {
  const record = state.records.get(id);
  if (record?.kind === 'one-off') {
    return {
      ...sightOf(state, record, record.details),
      ...version(state, record, record),
      listed: true,
    };
  }
  if (record?.kind !== 'series' || slot === undefined) return 'skipped';
  if (record.status === 'cancelled') return 'deleted';
  const at = instantOf(slot, state.zone).epochMilliseconds;
  if (!hasOccurrence(record, slot)) return at > lastOf(state, id) ? 'beyond' : 'skipped';
  const regular = ruleSpan(record, slot);
  const exception = record.exceptions.get(keyOf(slot));
  const shown = exception ?? { ...record, span: regular };
  // Whom a bare one was with nobody can say, only whom the series is with.
  const { details } = isBare(state, shown) ? record : shown;
  return {
    ...sightOf(state, shown, details),
    ...version(state, shown, record),
    regular: stretchOf(regular, state.zone),
    listed: exception !== undefined,
  };
}

/** The last instant that the rule of a series reaches; it may reach on for ever. */
export function lastOf(state: CalendarState, id: string): number {
  const until = state.series(id)?.rule.until;
  if (until === undefined) return Number.POSITIVE_INFINITY;
  return until instanceof Temporal.PlainDate
    ? until.add({ days: 1 }).toZonedDateTime(state.zone).epochMilliseconds - 1
    : until.epochMilliseconds;
}

/** When a series was changed last; of a deleted one no more is shown than that it is. */
export function updatedOf(state: CalendarState, id: string): number | undefined {
  const series = state.series(id);
  return series?.status === 'cancelled' ? undefined : series?.updated.epochMilliseconds;
}

/** Everybody but the owner: on the list, or organizing without being on it. A room is nobody. */
export function othersOf(details: Details, owner: string): string[] | undefined {
  const isOpen = details.attendeesOmitted || !details.guestsCanSeeOtherGuests;
  if (details.eventType !== 'default' || isOpen) return undefined;
  const guests = details.guests.filter(({ resource }) => resource !== true);
  const people = new Set([...guests.map(({ email }) => email), details.organizer]);
  return [...people].filter((email) => email !== owner);
}

type Shown = Cancellable & { readonly span: Span };

function isBare(state: CalendarState, { status, remains }: Cancellable): boolean {
  return status === 'cancelled' && (remains === 'guaranteed' || state.habits.bareCancellations);
}

function sightOf(state: CalendarState, shown: Shown, details: Details) {
  const declined = details.guests.filter(({ response }) => response === 'declined');
  return {
    cancelled: shown.status === 'cancelled',
    bare: isBare(state, shown),
    span: stretchOf(shown.span, state.zone),
    others: othersOf(details, state.id),
    declined: declined.map(({ email }) => email),
  };
}

function version(
  state: CalendarState,
  shown: Cancellable,
  { revision, updated }: { readonly revision: number; readonly updated: Temporal.Instant },
) {
  return isBare(state, shown) ? { revision } : { revision, updated: updated.epochMilliseconds };
}
