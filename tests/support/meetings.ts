import type { Meeting } from '../../utils/domain/calendar-types.ts';
import { MINUTE } from '../../utils/time.ts';

/** A plausible meeting for tests that care about a few of its fields only. */
export function meetingWith(fields: Partial<Meeting>): Meeting {
  const start = fields.start ?? Temporal.Instant.from('2026-11-24T13:00Z').epochMilliseconds;
  return {
    id: 'meeting',
    account: 'mira@northwind.example',
    calendarId: 'mira@northwind.example',
    aliases: ['mira@northwind.example|ana|1'],
    eventIds: ['ana_20261124T130000Z'],
    lineage: 'ana',
    seriesId: 'ana',
    counterpart: 'ana.ruiz@northwind.example',
    counterpartName: 'Ana Ruiz',
    title: 'Ana / Mira',
    originalStart: start,
    start,
    end: start + 30 * MINUTE,
    zone: 'Europe/Berlin',
    allDay: false,
    status: 'confirmed',
    mine: 'accepted',
    theirs: 'accepted',
    organizedByMe: true,
    sequence: 0,
    etag: '"1"',
    link: 'https://calendar.google.com/calendar/event?eid=x',
    verdict: 'yes',
    why: 'recurring-same-organisation',
    source: 'api',
    firstSeenAt: 0,
    lastSeenAt: 0,
    settled: false,
    ...fields,
  };
}
