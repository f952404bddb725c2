/** Things of the domain with everything ordinary filled in; a test names what matters to it. */
import { DAY, HOUR, MINUTE } from '../../utils/time.ts';
import { gatherPeople, type KnownPerson } from '../../utils/domain/people.ts';
import type { Attendee, CalendarEvent, Meeting } from '../../utils/domain/calendar-types.ts';
import type { Answer, Person, SyncState } from '../../utils/domain/types.ts';

export const ME = 'me@acme.com';
export const ANA = 'ana.ruiz@acme.com';
export const BEN = 'ben.okafor@acme.com';
export const ZONE = 'Europe/London';

/** An instant from ISO text. */
export function at(iso: string): number {
  return Temporal.Instant.from(iso).epochMilliseconds;
}

/** Monday, 2 March 2026, noon in London. */
export const NOW = at('2026-03-02T12:00:00Z');

export { DAY, HOUR, MINUTE };

export function guest(address: string, overrides: Partial<Attendee> = {}): Attendee {
  return {
    address,
    self: address === ME,
    organizer: false,
    response: 'accepted',
    room: false,
    additionalGuests: 0,
    ...overrides,
  };
}

/** A weekly session with Ana, organized by me. */
export function event(overrides: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    eventId: 'weekly_20260303T100000Z',
    lineage: 'weekly',
    seriesId: 'weekly',
    originalStart: at('2026-03-03T10:00:00Z'),
    iCalUID: 'weekly@google.com',
    status: 'confirmed',
    eventType: 'default',
    title: 'Ana / Me',
    start: at('2026-03-03T10:00:00Z'),
    end: at('2026-03-03T10:30:00Z'),
    zone: ZONE,
    allDay: false,
    attendees: [guest(ME, { organizer: true }), guest(ANA)],
    attendeesOmitted: false,
    guestsHidden: false,
    organizer: { address: ME, self: true },
    marked: false,
    sequence: 0,
    etag: 'e1',
    link: 'https://calendar.google.com/event?eid=weekly',
    ...overrides,
  };
}

/** The event without some of its keys. */
export function without<Item extends object, Key extends keyof Item>(
  item: Item,
  ...keys: readonly Key[]
): Omit<Item, Key> {
  const copy = { ...item };
  for (const key of keys) delete copy[key];
  return copy;
}

/** The same as a single event. */
export function oneOff(overrides: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    ...without(event(), 'seriesId', 'originalStart'),
    eventId: 'single',
    lineage: 'single',
    iCalUID: 'single@google.com',
    ...overrides,
  };
}

/** A sparse cancelled occurrence, as Google sends it: an id, a series, an original start. */
export function tombstone(overrides: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    ...without(event(), 'start', 'end', 'zone', 'organizer', 'iCalUID'),
    status: 'cancelled',
    title: '',
    attendees: [],
    link: '',
    ...overrides,
  };
}

export function answer(overrides: Partial<Answer> = {}): Answer {
  return {
    account: ME,
    subject: 'lineage:weekly',
    answer: 'yes',
    createdAt: 1,
    updatedAt: 1,
    version: { here: 1 },
    ...overrides,
  };
}

/** A session with Ana, tomorrow at ten. */
export function meeting(overrides: Partial<Meeting> = {}): Meeting {
  const start = overrides.start ?? at('2026-03-03T10:00:00Z');
  return {
    id: `m-${start}`,
    account: ME,
    calendarId: ME,
    aliases: [`${ME}|weekly|${start}`],
    eventIds: [`weekly_${start}`],
    lineage: 'weekly',
    seriesId: 'weekly',
    originalStart: start,
    counterpart: ANA,
    title: 'Ana / Me',
    start,
    end: start + 30 * MINUTE,
    zone: ZONE,
    allDay: false,
    status: 'confirmed',
    mine: 'accepted',
    theirs: 'accepted',
    organizedByMe: true,
    sequence: 0,
    etag: 'e1',
    link: '',
    verdict: 'yes',
    why: 'recurring-same-organisation',
    source: 'api',
    firstSeenAt: 0,
    lastSeenAt: 0,
    settled: false,
    ...overrides,
  };
}

export function person(overrides: Partial<Person> = {}): Person {
  return {
    id: 'p-ana',
    account: ME,
    name: 'Ana Ruiz',
    emails: [ANA],
    relation: 'report',
    tracked: true,
    pauses: [],
    links: [],
    waivers: [],
    strengths: '',
    toWorkOn: '',
    obstacles: '',
    progress: '',
    motivators: '',
    goodToKnow: '',
    createdAt: 1,
    updatedAt: 1,
    version: { here: 1 },
    ...overrides,
  };
}

/** People of these names, with an address each unless told otherwise. */
export function peopleNamed(...names: readonly string[]): KnownPerson[] {
  return gatherPeople(
    names.map((name, place) =>
      person({ id: `p${place}`, name, emails: [`person${place}@acme.com`] }),
    ),
    [],
  );
}

export function syncState(overrides: Partial<SyncState> = {}): SyncState {
  return { account: ME, calendarId: ME, unreadable: 0, ...overrides };
}
