import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, lookUpAnswers, type JudgeContext } from '../../utils/domain/one-on-one.ts';
import { glanceAt } from '../../utils/google/glance.ts';
import { readPage } from '../../utils/google/read-page.ts';
import { concernsOf } from '../../utils/sync/concerns.ts';

const ME = 'mira@northwind.example';
const context: JudgeContext = {
  account: ME,
  ownAddresses: ['mira.falk@northwind.example'],
  answers: lookUpAnswers([]),
  knownPeople: new Set(['ana@northwind.example', 'eve@elsewhere.example']),
};
const concerns = concernsOf(context, () => false);

const address = fc.constantFrom(
  'mira.falk@northwind.example',
  'ana@northwind.example',
  'ben@northwind.example',
  'Chi@Northwind.example',
  'eve@elsewhere.example',
  'team@googlegroups.com',
  'room@resource.calendar.google.com',
  'x@group.calendar.google.com',
);
const row = fc.record(
  { email: address, resource: fc.boolean(), additionalGuests: fc.constantFrom(0, 2) },
  { requiredKeys: ['email'] },
);
const rawEvent = fc.record(
  {
    id: fc.constantFrom('single', 'weekly_20261124T130000Z'),
    recurringEventId: fc.constant('weekly'),
    summary: fc.constantFrom('1:1', 'Plan', '#o3'),
    status: fc.constantFrom('confirmed', 'cancelled'),
    start: fc.constant({ dateTime: '2026-11-24T13:00:00Z' }),
    end: fc.constant({ dateTime: '2026-11-24T13:30:00Z' }),
    attendees: fc
      .tuple(fc.constantFrom([], [{ email: ME, self: true }]), fc.array(row, { maxLength: 5 }))
      .map(([self, rows]) => [...self, ...rows]),
    organizer: fc.oneof(
      fc.constant({ email: ME, self: true }),
      address.map((email) => ({ email })),
    ),
    attendeesOmitted: fc.boolean(),
    guestsCanSeeOtherGuests: fc.boolean(),
    eventType: fc.constantFrom('default', 'focusTime'),
  },
  { requiredKeys: ['id', 'start', 'end'] },
);

describe('what a glance leaves out', () => {
  it('is never what might be a one-on-one', () => {
    let left = 0;
    fc.assert(
      fc.property(rawEvent, (raw) => {
        const glance = glanceAt(raw);
        if (glance === undefined || concerns.isWanted(glance)) return;
        left += 1;
        const { events } = readPage({ kind: 'calendar#events', timeZone: 'UTC', items: [raw] });
        expect(events.map((event) => judge(event, context).verdict)).toEqual(['no']);
      }),
      { numRuns: 3_000 },
    );
    expect(left).toBeGreaterThan(100);
  });

  it('is nothing of a meeting that is kept', () => {
    const all = concernsOf(context, ({ lineage }) => lineage === 'weekly');
    const guests = ['a@x.example', 'b@x.example', 'c@x.example'];
    const glance = { eventId: 'weekly_20261124T130000Z', lineage: 'weekly', guests };
    expect(all.isWanted(glance)).toBe(true);
    expect(concerns.isWanted(glance)).toBe(false);
  });

  it('is nothing of a series that may go on with one that is kept: made at the same moment', () => {
    const created = '2026-09-01T08:00:00.000Z';
    const at = Temporal.Instant.from(created).epochMilliseconds;
    const kept = concernsOf(context, () => false, new Set([at]));
    const glance = { eventId: 'new_20261124T130000Z', lineage: 'new', guests: [], created };
    expect(kept.isWanted(glance)).toBe(true);
    expect(concerns.isWanted(glance)).toBe(false);
    expect(kept.isWanted({ ...glance, created: '2026-09-01T08:00:01.000Z' })).toBe(false);
    expect(kept.isWanted({ ...glance, created: 'of old' })).toBe(false);
  });

  it.each([
    ['no object', 7],
    ['no id', { attendees: [] }],
    ['a guest list that is none', { id: 'x', attendees: 'ana' }],
    ['a row that is none', { id: 'x', attendees: [7] }],
    ['a row without an address', { id: 'x', attendees: [{}] }],
    ['an organizer that is none', { id: 'x', organizer: 'ana' }],
  ])('is not told of %s: it is read with care', (_what, item) => {
    expect(glanceAt(item)).toBeUndefined();
  });
});
