/** Who is invited and who invites, in the product's words. */
import type { Attendee, CalendarEvent, Response } from '../domain/calendar-types.ts';
import { safeParse } from '../schema/schema.ts';
import { attendeeSchema, MAX_ATTENDEES_READ } from './event-schema.ts';
import type { RawEvent } from './event-schema.ts';

/** Longer titles and names are cut: no view shows more. */
const MAX_TEXT = 1_000;
const RESPONSES: readonly Response[] = ['accepted', 'tentative', 'declined', 'needsAction'];
const ROOM_DOMAIN = '@resource.calendar.google.com';

/** A text as far as it is kept. */
export function cut(text: string): string {
  return text.slice(0, MAX_TEXT).toWellFormed();
}

function toResponse(status: string | undefined): Response {
  return RESPONSES.find((response) => response === status) ?? 'needsAction';
}

function toAttendee(row: unknown): Attendee | undefined {
  const { data } = safeParse(attendeeSchema, row);
  if (data === undefined) return undefined;
  const address = data.email.toLowerCase();
  return {
    address,
    ...(data.displayName && { name: cut(data.displayName) }),
    self: data.self ?? false,
    organizer: data.organizer ?? false,
    response: toResponse(data.responseStatus),
    room: data.resource === true || address.endsWith(ROOM_DOMAIN),
    additionalGuests: data.additionalGuests ?? 0,
  };
}

/** The organizer, where Google tells an address. */
export function toOrganizer(raw: RawEvent['organizer']): CalendarEvent['organizer'] {
  if (raw?.email === undefined) return undefined;
  const { email, displayName, self = false } = raw;
  return {
    address: email.toLowerCase(),
    ...(displayName && { name: cut(displayName) }),
    self,
  };
}

/** Rows that cannot be read are left out, and so known to be missing. */
export function toGuestList(raw: RawEvent): Pick<CalendarEvent, 'attendees' | 'attendeesOmitted'> {
  const rows = raw.attendees ?? [];
  const attendees = rows
    .slice(0, MAX_ATTENDEES_READ)
    .map(toAttendee)
    .filter((attendee) => attendee !== undefined);
  const attendeesOmitted = raw.attendeesOmitted === true || attendees.length < rows.length;
  return { attendees, attendeesOmitted };
}
