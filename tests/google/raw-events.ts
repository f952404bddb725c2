/** Replies of Google's, as its API shows them. */
import type { CalendarEvent } from '../../utils/domain/calendar-types.ts';
import { checkEvent } from '../../utils/google/event-schema.ts';
import { toEvent } from '../../utils/google/to-event.ts';

/** A one-on-one of `me@example.com`, an occurrence of a weekly series. */
export function rawEvent(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'abc123_20261126T090000Z',
    etag: '"3500000000000000"',
    status: 'confirmed',
    eventType: 'default',
    summary: 'Ana / Mia',
    created: '2026-01-05T10:00:00.000Z',
    updated: '2026-11-20T10:00:00.123Z',
    sequence: 1,
    iCalUID: 'abc123@google.com',
    recurringEventId: 'abc123',
    originalStartTime: { dateTime: '2026-11-26T10:00:00+01:00', timeZone: 'Europe/Berlin' },
    start: { dateTime: '2026-11-26T14:00:00+01:00', timeZone: 'Europe/Berlin' },
    end: { dateTime: '2026-11-26T14:30:00+01:00', timeZone: 'Europe/Berlin' },
    organizer: { email: 'Me@Example.com', displayName: 'Mia', self: true },
    attendees: [
      { email: 'Me@Example.com', self: true, organizer: true, responseStatus: 'accepted' },
      { email: 'Ana@Example.com', displayName: 'Ana', responseStatus: 'tentative' },
    ],
    htmlLink: 'https://www.google.com/calendar/event?eid=x',
    hangoutLink: 'https://meet.google.com/abc-defg-hij',
    ...changes,
  };
}

/** The master of a weekly one-on-one of `me@example.com`, in Berlin on Thursdays at ten. */
export function rawSeries(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const { recurringEventId: _, originalStartTime: __, ...master } = rawEvent();
  return {
    ...master,
    id: 'abc123',
    sequence: 0,
    recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=TH'],
    start: { dateTime: '2026-01-08T10:00:00+01:00', timeZone: 'Europe/Berlin' },
    end: { dateTime: '2026-01-08T10:30:00+01:00', timeZone: 'Europe/Berlin' },
    ...changes,
  };
}

/** A page of `events.list`. */
export function rawPage(
  items: unknown,
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    kind: 'calendar#events',
    timeZone: 'Europe/Berlin',
    accessRole: 'owner',
    nextSyncToken: 'sync-1',
    items,
    ...changes,
  };
}

/** The event of a reply, in a calendar that lives in Berlin. */
export function readEventOf(raw: Record<string, unknown>): CalendarEvent {
  const checked = checkEvent(raw);
  if (!checked) throw new Error('Not an event');
  return toEvent(checked, 'Europe/Berlin');
}
