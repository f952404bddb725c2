import { describe, expect, it } from 'vitest';
import { rawEvent, readEventOf } from './raw-events.ts';

describe('people', () => {
  const guest = (changes: Record<string, unknown>) =>
    readEventOf(rawEvent({ attendees: [{ email: 'x@example.com', ...changes }] }));

  it.each([
    [{ resource: true }, true],
    [{ email: 'C_188@Resource.Calendar.Google.com' }, true],
    [{ email: 'resource.calendar.google.com@example.com' }, false],
    [{ resource: false }, false],
  ])('%j is a room: %s', (changes, room) => {
    expect(guest(changes).attendees[0]?.room).toBe(room);
  });

  it.each([
    ['accepted', 'accepted'],
    ['declined', 'declined'],
    ['perhaps', 'needsAction'],
    [undefined, 'needsAction'],
  ])('answered %s: %s', (responseStatus, response) => {
    expect(guest({ responseStatus }).attendees[0]?.response).toBe(response);
  });

  it('says when somebody brings others along', () => {
    expect(guest({ additionalGuests: 2 }).attendees[0]?.additionalGuests).toBe(2);
  });

  it.each([
    ['no address', { email: undefined }],
    ['no text for an address', { email: 7 }],
    ['an endless address', { email: `${'a'.repeat(400)}@example.com` }],
  ])('knows the list for incomplete when a row has %s', (_, changes) => {
    expect(guest(changes)).toMatchObject({ attendees: [], attendeesOmitted: true });
  });

  it('stops reading an endless list, and says so', () => {
    const attendees = Array.from({ length: 5_000 }, (_, n) => ({ email: `a${n}@example.com` }));
    const event = readEventOf(rawEvent({ attendees }));
    expect(event.attendees).toHaveLength(200);
    expect(event.attendeesOmitted).toBe(true);
  });

  it.each([
    [false, { email: 'boss@example.com' }, true],
    [false, { email: 'me@example.com', self: true }, false],
    [false, undefined, true],
    [true, { email: 'boss@example.com' }, false],
    [undefined, { email: 'boss@example.com' }, false],
  ])('guests may see others: %s, organizer %j: hidden %s', (seen, organizer, hidden) => {
    const event = readEventOf(rawEvent({ guestsCanSeeOtherGuests: seen, organizer }));
    expect(event.guestsHidden).toBe(hidden);
  });

  it('has no organizer without an address', () => {
    expect(readEventOf(rawEvent({ organizer: { displayName: 'Unknown' } }))).not.toHaveProperty(
      'organizer',
    );
  });
});

describe('marks and links', () => {
  it.each([
    [{ private: { visAVis: 'one-on-one' } }, true],
    [{ private: { visAVis: 'something else' } }, false],
    [{ private: { visavis: 'one-on-one' } }, false],
    [{ shared: { visAVis: 'one-on-one' } }, false],
    [{ private: JSON.parse('{"__proto__":{"visAVis":"one-on-one"}}') }, false],
    [undefined, false],
  ])('%j: marked %s', (extendedProperties, marked) => {
    expect(readEventOf(rawEvent({ extendedProperties })).marked).toBe(marked);
  });

  it.each(['http://example.com/', 'javascript:alert(1)', 'data:text/html,x', '//example.com', 'x'])(
    'does not keep the link %s',
    (link) => {
      const event = readEventOf(rawEvent({ htmlLink: link, hangoutLink: link }));
      expect(event.link).toBe('');
      expect(event).not.toHaveProperty('conferenceLink');
    },
  );
});
