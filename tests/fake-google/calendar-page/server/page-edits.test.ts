import { describe, expect, it } from 'vitest';
import { ana, ben, berlin, day, owner, startTestGoogle, startsOf } from '../../test-support.ts';
import type { TestGoogle } from '../../test-support.ts';
import { encodeEventId } from '../shared/event-id.ts';
import type { Fields, Scope } from '../shared/wire.ts';
import { obey } from './page-edits.ts';

/** A weekly series on Mondays at ten, from 5 October on, and its third occurrence. */
function weekly(test: TestGoogle): { series: string; third: string } {
  const series = test.calendar.createSeries({
    summary: 'Ana',
    start: berlin('2026-10-05T10:00'),
    rrule: 'FREQ=WEEKLY;COUNT=4',
    guests: [ana],
  });
  return { series, third: encodeEventId(`${series}_20261019T080000Z`, owner) };
}

function save(test: TestGoogle, eventId: string, fields: Fields, scope: Scope = 'this') {
  return obey(test.google.world, owner, { kind: 'save', eventId, scope, fields });
}

const expanded = 'singleEvents=true';
const instant = (text: string) => berlin(text).toInstant().toString();
const kinds = (test: TestGoogle) => test.google.world.log.entries.map(({ kind }) => kind).slice(1);

describe('an event saved', () => {
  it.each<[string, Fields, string]>([
    ['moves', { start: instant('2026-10-06T11:00'), end: instant('2026-10-06T11:30') }, 'moved'],
    [
      'becomes longer',
      { start: instant('2026-10-05T10:00'), end: instant('2026-10-05T11:00') },
      'lengthened',
    ],
    [
      'becomes shorter',
      { start: instant('2026-10-05T10:00'), end: instant('2026-10-05T10:15') },
      'shortened',
    ],
    ['becomes a whole day', { start: '2026-10-05', end: '2026-10-06' }, 'moved'],
    ['gets another name', { title: 'Other' }, 'renamed'],
    ['gets a place', { location: 'Here' }, 'touched'],
    ['gets a colour', { colorId: '11' }, 'touched'],
  ])('%s', async (_, fields, kind) => {
    await using test = await startTestGoogle();
    const id = test.calendar.create({ summary: 'Once', start: berlin('2026-10-05T10:00') });
    save(test, encodeEventId(id, owner), fields);
    expect(kinds(test)).toEqual([kind]);
    const { start, end, title, location, colorId } = fields;
    const event = await test.event(id);
    const shown = (time: string | null | undefined) =>
      time && Temporal.Instant.from(time).toString();
    expect(event).toMatchObject({
      ...(title && { summary: title }),
      ...(location && { location }),
      ...(colorId && { colorId }),
    });
    expect([
      event.start?.date ?? shown(event.start?.dateTime),
      event.end?.date ?? shown(event.end?.dateTime),
    ]).toEqual([start ?? instant('2026-10-05T10:00'), end ?? instant('2026-10-05T10:30')]);
  });

  it('changes nothing where nothing was changed', async () => {
    await using test = await startTestGoogle();
    const id = test.calendar.create({ summary: 'Once', start: berlin('2026-10-05T10:00') });
    save(test, encodeEventId(id, owner), {
      title: 'Once',
      start: instant('2026-10-05T10:00'),
      end: instant('2026-10-05T10:30'),
      location: '',
      description: '',
      guests: [],
    });
    expect(kinds(test)).toEqual([]);
  });

  it('gets guests, and its owner with the first of them, and loses them', async () => {
    await using test = await startTestGoogle();
    const id = test.calendar.create({ summary: 'Once', start: berlin('2026-10-05T10:00') });
    const name = encodeEventId(id, owner);
    save(test, name, { guests: [ana] });
    expect((await test.event(id)).attendees?.map(({ email }) => email)).toEqual([owner, ana]);
    save(test, name, { guests: [owner, ben] });
    expect((await test.event(id)).attendees?.map(({ email }) => email)).toEqual([owner, ben]);
  });
});

describe('an occurrence saved', () => {
  const fields = {
    title: 'Later',
    start: instant('2026-10-20T11:00'),
    end: instant('2026-10-20T11:45'),
  };

  it.each<[Scope, string[]]>([
    ['this', ['2026-10-05T10:00', '2026-10-12T10:00', '2026-10-20T11:00', '2026-10-26T10:00']],
    ['following', ['2026-10-05T10:00', '2026-10-12T10:00', '2026-10-20T11:00', '2026-10-27T11:00']],
    ['all', ['2026-10-06T11:00', '2026-10-13T11:00', '2026-10-20T11:00', '2026-10-27T11:00']],
  ])('%s: moved and renamed', async (scope, starts) => {
    await using test = await startTestGoogle();
    const { third } = weekly(test);
    save(test, third, fields, scope);
    const listed = await test.list(expanded);
    expect(startsOf(listed)).toEqual(starts);
    const named = (listed.items ?? []).filter(({ summary }) => summary === 'Later');
    expect(named).toHaveLength({ this: 1, following: 2, all: 4 }[scope]);
  });

  it.each<[Scope, number]>([
    ['this', 1],
    ['following', 2],
    ['all', 4],
  ])('%s: its place and guests', async (scope, count) => {
    await using test = await startTestGoogle();
    const { third } = weekly(test);
    save(test, third, { title: 'Ana', location: 'Here', guests: [owner, ana, ben] }, scope);
    const items = (await test.list(expanded)).items ?? [];
    expect(items).toHaveLength(4);
    expect(items.filter(({ location }) => location === 'Here')).toHaveLength(count);
    expect(items.filter(({ attendees }) => attendees?.length === 3)).toHaveLength(count);
  });

  it('following: its name alone, without another time', async () => {
    await using test = await startTestGoogle();
    const { third } = weekly(test);
    save(test, third, { title: 'Other' }, 'following');
    const items = (await test.list(expanded)).items ?? [];
    expect(items.filter(({ summary }) => summary === 'Other')).toHaveLength(2);
  });
});

describe('a deletion', () => {
  it.each<[Scope, number]>([
    ['this', 3],
    ['following', 2],
    ['all', 0],
  ])('%s of a series', async (scope, left) => {
    await using test = await startTestGoogle();
    const { third } = weekly(test);
    obey(test.google.world, owner, { kind: 'delete', eventId: third, scope });
    expect((await test.list(expanded)).items).toHaveLength(left);
  });

  it('of an invitation takes it off the own calendar alone, and can be undone', async () => {
    await using test = await startTestGoogle();
    const id = test.calendar.create({ start: day('2026-10-05'), organizer: ana, guests: [ana] });
    const eventId = encodeEventId(id, owner);
    obey(test.google.world, owner, { kind: 'delete', eventId, scope: 'this' });
    expect(kinds(test)).toEqual(['invitation-removed']);
    obey(test.google.world, owner, { kind: 'restore', eventId });
    expect((await test.event(id)).status).toBe('confirmed');
  });
});

describe('the rest', () => {
  it('answers an invitation', async () => {
    await using test = await startTestGoogle();
    const id = test.calendar.create({ start: day('2026-10-05'), organizer: ana, guests: [ana] });
    const eventId = encodeEventId(id, owner);
    obey(test.google.world, owner, { kind: 'respond', eventId, response: 'declined' });
    const mine = (await test.event(id)).attendees?.find(({ self }) => self);
    expect(mine?.responseStatus).toBe('declined');
  });

  it('makes an event, and says its name', async () => {
    await using test = await startTestGoogle();
    const fields = {
      title: 'New',
      start: instant('2026-10-05T10:00'),
      end: instant('2026-10-05T11:00'),
      guests: [ana],
    };
    const { eventId } = obey(test.google.world, owner, { kind: 'create', fields });
    const [made] = (await test.list(expanded)).items ?? [];
    expect(made).toMatchObject({ summary: 'New' });
    expect(eventId).toBe(encodeEventId(made?.id ?? '', owner));
  });

  it('refuses what is not the account’s to change', async () => {
    await using test = await startTestGoogle();
    const stranger = 'x@elsewhere.example';
    test.google.world.addAccount({ email: stranger, name: 'X', zone: 'Europe/Berlin' });
    const theirs = test.google.world.calendar(stranger);
    const eventId = encodeEventId(theirs.create({ start: day('2026-10-05') }), stranger);
    const attempt = () => save(test, eventId, { title: 'Mine' });
    expect(attempt).toThrow(RangeError);
    theirs.share(owner, 'reader');
    expect(attempt).toThrow(RangeError);
    theirs.share(owner, 'writer');
    expect(attempt).not.toThrow();
  });
});
