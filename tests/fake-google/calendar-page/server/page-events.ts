/** The events of a stretch of days, as the page gets them: from every calendar the account sees. */
import type { AccessRole, CalendarState } from '../../calendar-state.ts';
import type { Response } from '../../event-model.ts';
import { selectEvents } from '../../list-events.ts';
import { parseListQuery } from '../../list-query.ts';
import type { ApiEvent } from '../../render.ts';
import { find, peekAt } from '../../targets.ts';
import type { Found } from '../../targets.ts';
import type { World } from '../../world.ts';
import { decodeEventId, encodeEventId } from '../shared/event-id.ts';
import type { PageCalendar, PageEvent, PageGuest } from '../shared/wire.ts';

interface Seen {
  readonly state: CalendarState;
  readonly role: AccessRole;
}

/** The account's own calendar first, then those shared with it. */
function seenBy(world: World, email: string): readonly Seen[] {
  return world.accounts
    .map((account) => world.calendar(account.email).state)
    .flatMap((state) => {
      const role = state.access.get(email);
      return role ? [{ state, role }] : [];
    })
    .toSorted((a, b) => Number(b.state.id === email) - Number(a.state.id === email));
}

export function calendarsOf(world: World, email: string): readonly PageCalendar[] {
  return seenBy(world, email).map(({ state: { id, name } }) => ({
    id,
    name,
    isOwn: id === email,
  }));
}

/** In the order of their start. */
export function eventsBetween(
  world: World,
  email: string,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): readonly PageEvent[] {
  return seenBy(world, email).flatMap((seen) => {
    const { zone } = seen.state;
    const query = parseListQuery(
      new URLSearchParams({
        singleEvents: 'true',
        timeMin: from.toZonedDateTime(zone).toInstant().toString(),
        timeMax: until.toZonedDateTime(zone).toInstant().toString(),
      }),
    );
    return selectEvents(seen.state, { query, view: viewOf(seen), since: undefined })
      .toSorted((a, b) => Temporal.Instant.compare(a.start, b.start))
      .flatMap(({ event }) => toPageEvent(seen, email, event));
  });
}

/** One event by its name, wherever it lies; undefined if the account does not see it. */
export function eventNamed(world: World, email: string, eventId: string): PageEvent | undefined {
  const place = decodeEventId(eventId);
  const state =
    place && seenBy(world, email).find((seen) => seen.state.id === place.calendar)?.state;
  if (!place || !state) return undefined;
  let found: Found;
  try {
    found = find(state, place.id);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  const { start } =
    found.kind === 'occurrence' ? peekAt(found.series, found.originalStart).span : found.event.span;
  const day =
    start instanceof Temporal.PlainDate ? start : start.withTimeZone(state.zone).toPlainDate();
  const around = eventsBetween(world, email, day, day.add({ days: 1 }));
  const name = encodeEventId(place.id, place.calendar);
  return around.find((event) => event.eventId === name);
}

function viewOf({ state, role }: Seen) {
  const isMine = role === 'owner' || role === 'writer';
  const hides = isMine ? 'nothing' : role === 'reader' ? 'private' : 'all';
  return { zone: state.zone, maxAttendees: undefined, hides, isBare: false } as const;
}

function toPageEvent({ state, role }: Seen, email: string, event: ApiEvent): PageEvent[] {
  const { id, start, end } = event;
  const from = start?.date ?? start?.dateTime;
  const to = end?.date ?? end?.dateTime;
  if (typeof id !== 'string' || typeof from !== 'string' || typeof to !== 'string') return [];
  const guests = (event.attendees ?? []).map(guestOf);
  const mine = guests.find((guest) => guest.email === email)?.response;
  const isOrganizer = event.organizer?.email === state.id;
  const isWritable = role === 'owner' || role === 'writer';
  return [
    {
      id,
      eventId: encodeEventId(id, state.id),
      calendar: state.id,
      isRecurring: typeof event.recurringEventId === 'string',
      title: event.summary ?? '',
      start: start?.date ? from : Temporal.Instant.from(from).toString(),
      end: end?.date ? to : Temporal.Instant.from(to).toString(),
      isAllDay: typeof start?.date === 'string',
      type: (event.eventType ?? 'default') as PageEvent['type'],
      organizer: organizerOf(event),
      guests,
      guestsAreHidden: event.attendeesOmitted === true || event.guestsCanSeeOtherGuests === false,
      isPrivate: event.visibility === 'private' || event.visibility === 'confidential',
      mayEdit: isWritable && (isOrganizer || event.guestsCanModify === true),
      ...(mine && { mine }),
      ...(event.colorId && { colorId: event.colorId }),
      ...(event.location && { location: event.location }),
      ...(event.description && { description: event.description }),
      ...(event.hangoutLink && { meetCode: event.hangoutLink.replace(/^.*\//, '') }),
    },
  ];
}

type ApiGuest = NonNullable<ApiEvent['attendees']>[number];

function guestOf(guest: ApiGuest): PageGuest {
  return {
    email: guest.email ?? '',
    ...(guest.displayName && { name: guest.displayName }),
    response: (guest.responseStatus ?? 'needsAction') as Response,
    isOrganizer: guest.organizer === true,
    isOptional: guest.optional === true,
    isRoom: guest.resource === true,
  };
}

function organizerOf({ organizer }: ApiEvent): PageGuest | undefined {
  if (!organizer?.email) return undefined;
  return guestOf({ ...organizer, organizer: true, responseStatus: 'accepted' });
}
