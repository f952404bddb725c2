import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import type { CalendarState } from './calendar-state.ts';
import type { Details, Guest } from './event-model.ts';

type Attendee = calendar_v3.Schema$EventAttendee;
type People = Pick<calendar_v3.Schema$Event, 'attendees' | 'attendeesOmitted'>;

/** Creator or organizer; `self` is the owner of the calendar this copy is on. */
export function person(
  state: CalendarState,
  { guests }: Details,
  email: string,
): calendar_v3.Schema$Event['creator'] & object {
  const name = guests.find((guest) => guest.email === email)?.name;
  return {
    email,
    ...(name !== undefined && { displayName: name }),
    ...(email === state.id && { self: true }),
  };
}

/**
 * The guest list as this calendar's owner gets it: only the owner if it is longer than the
 * request wants (or than the API gives out), only the owner and the organizer if guests may not
 * see one another, nothing at all of an event without guests.
 */
export function attendeesOf(
  state: CalendarState,
  details: Details,
  maxAttendees: number | undefined,
): People {
  if (details.guests.length === 0) return {};
  const isOrganizer = details.organizer === state.id;
  const visible = details.guests.filter(
    ({ email }) =>
      details.guestsCanSeeOtherGuests ||
      isOrganizer ||
      email === state.id ||
      email === details.organizer,
  );
  const isTooLong = maxAttendees !== undefined && visible.length > maxAttendees;
  if (details.attendeesOmitted || isTooLong) {
    const self = visible.filter(({ email }) => email === state.id);
    return {
      ...(self.length > 0 && { attendees: self.map((guest) => attendee(state, details, guest)) }),
      attendeesOmitted: true,
    };
  }
  return { attendees: visible.map((guest) => attendee(state, details, guest)) };
}

function attendee(state: CalendarState, details: Details, guest: Guest): Attendee {
  const { email, name, optional, resource, additionalGuests } = guest;
  const isOrganizer = email === details.organizer;
  return {
    email,
    ...(name !== undefined && { displayName: name }),
    ...(isOrganizer && { organizer: true }),
    ...(email === state.id && { self: true }),
    ...(resource && { resource: true }),
    ...(optional && { optional: true }),
    responseStatus: guest.response ?? (isOrganizer ? 'accepted' : 'needsAction'),
    ...(additionalGuests && { additionalGuests }),
  };
}
