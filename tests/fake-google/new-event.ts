import type { Details, EventType, Guest, OriginalStart, Response, Span } from './event-model.ts';

/** A new event as a person fills it in; everything left out is as Google's form has it. */
export interface NewEvent {
  readonly summary?: string;
  readonly start: OriginalStart;
  /** Exclusive; instead of `minutes`. */
  readonly end?: OriginalStart;
  /** 30 if there is no `end`; whole days are one day long. */
  readonly minutes?: number;
  /** The owner is added by itself. */
  readonly guests?: readonly (string | Guest)[];
  /** The owner unless said otherwise. */
  readonly organizer?: string;
  /** The owner's own answer: accepted on own events, `needsAction` on invitations. */
  readonly myResponse?: Response;
  /** False for an organizer who arranges a meeting of others. */
  readonly ownerAttends?: boolean;
  readonly status?: 'confirmed' | 'tentative';
  readonly description?: string;
  readonly location?: string;
  readonly eventType?: EventType;
  readonly attendeesOmitted?: boolean;
  readonly guestsCanSeeOtherGuests?: boolean;
  readonly guestsCanModify?: boolean;
  readonly hiddenInvitation?: boolean;
  readonly endTimeUnspecified?: boolean;
  readonly visibility?: Details['visibility'];
  readonly transparency?: Details['transparency'];
  readonly colorId?: string;
  readonly hangoutLink?: string;
  readonly privateProperties?: Readonly<Record<string, string>>;
  readonly sharedProperties?: Readonly<Record<string, string>>;
}

export interface NewSeries extends NewEvent {
  /** RFC 5545 without `UNTIL`; `start` is the first occurrence and its zone the rule's. */
  readonly rrule: string;
  readonly until?: Temporal.Instant | Temporal.PlainDate;
  readonly extra?: readonly OriginalStart[];
  readonly excluded?: readonly OriginalStart[];
}

/** @throws RangeError if days and hours are mixed, or the end is not after the start. */
export function spanOf({ start, end, minutes }: NewEvent): Span {
  if (start instanceof Temporal.PlainDate) {
    if (end !== undefined && !(end instanceof Temporal.PlainDate)) throw new RangeError('Mixed');
    return { allDay: true, start, end: end ?? start.add({ days: 1 }) };
  }
  if (end instanceof Temporal.PlainDate) throw new RangeError('Mixed');
  return { allDay: false, start, end: end ?? start.add({ minutes: minutes ?? 30 }) };
}

export function detailsOf(event: NewEvent, owner: { email: string; name: string }): Details {
  const organizer = event.organizer ?? owner.email;
  return {
    summary: event.summary,
    description: event.description,
    location: event.location,
    eventType: event.eventType ?? 'default',
    organizer,
    creator: organizer,
    guests: guestsOf(event, owner, organizer),
    attendeesOmitted: event.attendeesOmitted ?? false,
    guestsCanSeeOtherGuests: event.guestsCanSeeOtherGuests ?? true,
    guestsCanModify: event.guestsCanModify ?? false,
    hiddenInvitation: event.hiddenInvitation ?? false,
    endTimeUnspecified: event.endTimeUnspecified ?? false,
    visibility: event.visibility ?? 'default',
    transparency: event.transparency ?? 'opaque',
    colorId: event.colorId,
    hangoutLink: event.hangoutLink,
    privateProperties: event.privateProperties ?? {},
    sharedProperties: event.sharedProperties ?? {},
  };
}

function guestsOf(
  event: NewEvent,
  owner: { email: string; name: string },
  organizer: string,
): readonly Guest[] {
  const guests = (event.guests ?? []).map((guest) =>
    typeof guest === 'string' ? { email: guest } : guest,
  );
  // An event without guests is a private block: nobody is on its list, not even its owner.
  if (guests.length === 0 && organizer === owner.email) return [];
  if (event.ownerAttends === false) return guests;
  if (guests.some(({ email }) => email === owner.email)) return guests;
  const response = event.myResponse ?? (organizer === owner.email ? 'accepted' : 'needsAction');
  const me: Guest = { email: owner.email, name: owner.name, response };
  const others: readonly Guest[] =
    organizer === owner.email || guests.some(({ email }) => email === organizer)
      ? guests
      : [{ email: organizer, response: 'accepted' }, ...guests];
  return [me, ...others];
}
