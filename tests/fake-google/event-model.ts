/**
 * What the local calendar keeps of an event: the state behind the API, richer than what the API
 * shows. The edits change it, the rendering shows it.
 */

/** A stretch of time with a clock: `end` is exclusive. */
export interface TimedSpan {
  readonly allDay: false;
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
}

/** A stretch of whole days: `end` is exclusive, so a one-day event ends the next day. */
export interface AllDaySpan {
  readonly allDay: true;
  readonly start: Temporal.PlainDate;
  readonly end: Temporal.PlainDate;
}

export type Span = TimedSpan | AllDaySpan;

/** Where the rule of a series puts an occurrence. */
export type OriginalStart = Temporal.ZonedDateTime | Temporal.PlainDate;

export type Response = 'needsAction' | 'declined' | 'tentative' | 'accepted';

export interface Guest {
  readonly email: string;
  readonly name?: string;
  readonly response?: Response;
  readonly optional?: boolean;
  /** A room or another thing that can be booked. */
  readonly resource?: boolean;
  readonly additionalGuests?: number;
}

export type EventType =
  | 'default'
  | 'birthday'
  | 'focusTime'
  | 'fromGmail'
  | 'outOfOffice'
  | 'workingLocation';

/** All of an event but its time. Replaced as a whole, never changed in place. */
export interface Details {
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly location: string | undefined;
  readonly eventType: EventType;
  readonly organizer: string;
  readonly creator: string;
  readonly guests: readonly Guest[];
  /** The guest list is too long for the API to give it out. */
  readonly attendeesOmitted: boolean;
  readonly guestsCanSeeOtherGuests: boolean;
  readonly guestsCanModify: boolean;
  readonly hiddenInvitation: boolean;
  readonly endTimeUnspecified: boolean;
  readonly visibility: 'default' | 'public' | 'private' | 'confidential';
  readonly transparency: 'opaque' | 'transparent';
  readonly colorId: string | undefined;
  readonly hangoutLink: string | undefined;
  readonly privateProperties: Readonly<Record<string, string>>;
  readonly sharedProperties: Readonly<Record<string, string>>;
}

/**
 * What is still shown of a cancelled event. On the organizer's calendar, and of an invitation
 * removed by hand, the details stay; of anything else only what is guaranteed.
 */
export type Remains = 'details' | 'guaranteed';

export interface Cancellable {
  status: 'confirmed' | 'tentative' | 'cancelled';
  remains: Remains;
}

interface Recorded {
  readonly id: string;
  /** Shared by everything a person would call the same meeting, through splits of every kind. */
  readonly lineage: string;
  readonly iCalUID: string;
  readonly created: Temporal.Instant;
  updated: Temporal.Instant;
  /** The calendar's count of edits at the last one that touched this. */
  revision: number;
  sequence: number;
  span: Span;
  details: Details;
}

export interface OneOff extends Recorded, Cancellable {
  readonly kind: 'one-off';
}

/** An occurrence that differs from what the rule says. Its versions are those of its series. */
export interface Exception extends Cancellable {
  readonly id: string;
  readonly originalStart: OriginalStart;
  span: Span;
  details: Details;
  sequence: number;
}

export interface Rule {
  /** RFC 5545 without `UNTIL`, for example `FREQ=WEEKLY;BYDAY=MO`. */
  readonly rrule: string;
  /** The last moment (timed) or day (all day) an occurrence may start. */
  readonly until: Temporal.Instant | Temporal.PlainDate | undefined;
  readonly extra: readonly OriginalStart[];
  readonly excluded: readonly OriginalStart[];
}

export interface Series extends Recorded, Cancellable {
  readonly kind: 'series';
  /** The first occurrence is `span`; its zone is the rule's. */
  rule: Rule;
  /** By `keyOf(originalStart)`. */
  readonly exceptions: Map<string, Exception>;
}

/** An id that was once shown and belongs to nothing any more: the API gives `{id, status}`. */
export interface Tombstone {
  readonly kind: 'tombstone';
  readonly id: string;
  readonly updated: Temporal.Instant;
  readonly revision: number;
  /** Where it lay, so that windows can leave it out. */
  readonly span: Span;
}

export type CalendarRecord = OneOff | Series | Tombstone;
