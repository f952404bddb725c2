import { describe, expect, it } from 'vitest';
import { ana, ben, berlin, owner, startTestGoogle } from './test-support.ts';
import type { NewEvent } from './new-event.ts';
import type { ApiEvent } from './test-support.ts';

const start = berlin('2026-10-12T10:00');
const guests = [ana, ben];

describe('the guests of an event', () => {
  it.each<[string, Omit<NewEvent, 'start'>, string, object]>([
    [
      'are everybody, with the owner as self',
      { guests: [{ email: ana, name: 'Ana', response: 'tentative' }] },
      '',
      {
        attendees: [
          {
            email: owner,
            displayName: 'Mira Sørensen',
            organizer: true,
            self: true,
            responseStatus: 'accepted',
          },
          { email: ana, displayName: 'Ana', responseStatus: 'tentative' },
        ],
        organizer: { email: owner, displayName: 'Mira Sørensen', self: true },
      },
    ],
    ['are nobody on a private block', {}, '', { attendees: undefined }],
    [
      'can be rooms, optional, or bring others',
      {
        guests: [
          { email: 'room@resource.calendar.google.com', resource: true },
          { email: ana, optional: true, additionalGuests: 2 },
        ],
      },
      '',
      { attendees: [{ self: true }, { resource: true }, { optional: true, additionalGuests: 2 }] },
    ],
    [
      'are all there if as many as wanted',
      { guests },
      '?maxAttendees=3',
      { attendeesOmitted: undefined },
    ],
    [
      'are the owner alone if more than wanted',
      { guests },
      '?maxAttendees=2',
      { attendees: [{ email: owner, self: true }], attendeesOmitted: true },
    ],
    [
      'are the owner alone if there are too many to give out',
      { guests, attendeesOmitted: true },
      '',
      { attendees: [{ email: owner, self: true }], attendeesOmitted: true },
    ],
    [
      'are the owner and the organizer if guests may not see one another',
      { guests, organizer: ana, guestsCanSeeOtherGuests: false },
      '',
      {
        attendees: [
          { email: owner, self: true, responseStatus: 'needsAction' },
          { email: ana, organizer: true },
        ],
        guestsCanSeeOtherGuests: false,
        organizer: { email: ana },
      },
    ],
    [
      'are all there for the organizer even then',
      { guests, guestsCanSeeOtherGuests: false },
      '',
      { attendees: [{ self: true }, { email: ana }, { email: ben }] },
    ],
    [
      'need not have the organizer among them',
      { guests, ownerAttends: false },
      '',
      { attendees: [{ email: ana }, { email: ben }], organizer: { self: true } },
    ],
  ])('%s', async (_, event, params, expected) => {
    await using test = await startTestGoogle();
    const id = test.calendar.create({ start, ...event });
    const url = `https://www.googleapis.com/calendar/v3/calendars/primary/events/${id}${params}`;
    const shown: ApiEvent = await (await test.get(url)).json();
    const { attendees, attendeesOmitted } = shown;
    expect({ ...shown, attendees, attendeesOmitted }).toMatchObject(expected);
  });

  it('can be added, removed, and answer', async () => {
    await using test = await startTestGoogle();
    const id = test.calendar.create({ start, guests: [ana] });
    test.calendar.addGuest(id, ben);
    test.calendar.decline(id, ana);
    test.calendar.accept(id, ben);
    const rows = (await test.event(id)).attendees?.map(({ email, responseStatus }) => [
      email,
      responseStatus,
    ]);
    expect(rows).toEqual([
      [owner, 'accepted'],
      [ana, 'declined'],
      [ben, 'accepted'],
    ]);
    test.calendar.removeGuest(id, ana);
    expect((await test.event(id)).attendees).toHaveLength(2);
    expect(test.google.world.log.entries.map(({ kind, who }) => [kind, who])).toEqual([
      ['created', undefined],
      ['guest-added', ben],
      ['responded', ana],
      ['responded', ben],
      ['guest-removed', ana],
    ]);
  });
});

describe('other fields', () => {
  it('say what an event is', async () => {
    await using test = await startTestGoogle();
    const id = test.calendar.create({
      start,
      summary: 'Talk',
      eventType: 'focusTime',
      endTimeUnspecified: true,
      visibility: 'private',
      transparency: 'transparent',
      hangoutLink: 'https://meet.google.com/abc',
      guestsCanModify: true,
      privateProperties: { a: '1' },
      sharedProperties: { b: '2' },
    });
    expect(await test.event(id)).toMatchObject({
      summary: 'Talk',
      eventType: 'focusTime',
      endTimeUnspecified: true,
      end: { dateTime: '2026-10-12T10:30:00+02:00' },
      visibility: 'private',
      transparency: 'transparent',
      hangoutLink: 'https://meet.google.com/abc',
      guestsCanModify: true,
      extendedProperties: { private: { a: '1' }, shared: { b: '2' } },
      htmlLink: expect.stringContaining('eid='),
    });
  });

  it('of an imported event are an id that holds its UID, and the UID', async () => {
    await using test = await startTestGoogle();
    const id = test.calendar.importEvent({ start, iCalUID: 'aé-1@other.example' });
    expect(id).toMatch(/^_[0-9a-v]+$/);
    expect(await test.event(id)).toMatchObject({ id, iCalUID: 'aé-1@other.example' });
  });

  it('have native ids of 26 letters and digits of base32hex', async () => {
    await using test = await startTestGoogle();
    expect(test.calendar.create({ start })).toMatch(/^[0-9a-v]{26}$/);
  });
});
