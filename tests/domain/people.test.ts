import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPerson, gatherPeople } from '../../utils/domain/people.ts';
import { ANA, BEN, DAY, meeting, NOW, person } from './builders.ts';

const weekly = [0, 7, 14].map((days) => meeting({ start: NOW + days * DAY }));

describe('the people the user meets', () => {
  it('are nobody without records and meetings', () => {
    expect(gatherPeople([], [])).toEqual([]);
  });

  it('are those on record, with their sessions by start', () => {
    const record = person();
    expect(gatherPeople([record], weekly.toReversed())).toEqual([
      {
        key: 'p-ana',
        name: 'Ana Ruiz',
        emails: [ANA],
        record,
        relation: 'report',
        listed: true,
        cadenceDays: 7,
        cadenceFrom: 'calendar',
        minutes: 30,
        minutesFrom: 'calendar',
        meetings: weekly,
      },
    ]);
  });

  it('are those the calendar shows, by their address', () => {
    const [ana] = gatherPeople([], weekly);
    expect(ana).toMatchObject({
      key: ANA,
      name: 'Ana Ruiz',
      emails: [ANA],
      relation: 'unset',
      listed: true,
    });
    expect(ana).not.toHaveProperty('record');
  });

  it('have the cadence and minutes that were set, before those of the calendar', () => {
    const set = person({ cadenceDays: 14, minutes: 45 });
    expect(gatherPeople([set], weekly)[0]).toMatchObject({
      cadenceDays: 14,
      cadenceFrom: 'set',
      minutes: 45,
      minutesFrom: 'set',
    });
    const [bare] = gatherPeople([person()], []);
    expect(bare).toMatchObject({ cadenceFrom: 'none', minutesFrom: 'none' });
    expect(bare).not.toHaveProperty('cadenceDays');
    expect(bare).not.toHaveProperty('minutes');
  });

  it('have every session at any of their addresses, in any case', () => {
    const both = person({ emails: ['Ana.Ruiz@Acme.com', BEN] });
    const [ana] = gatherPeople([both], [meeting(), meeting({ id: 'b', counterpart: BEN })]);
    expect(ana?.meetings).toHaveLength(2);
    expect(ana?.emails).toEqual([ANA, BEN]);
  });

  it('are not told from what may be one, or from guests nobody knows', () => {
    expect(gatherPeople([], [meeting({ verdict: 'maybe' }), meeting({ counterpart: '' })])).toEqual(
      [],
    );
  });

  it.each([
    ['deleted', { deletedAt: 5 }, [ANA], true],
    ['untracked', { tracked: false }, ['p-ana'], false],
    ['archived', { archivedAt: 5 }, ['p-ana'], false],
  ])('a %s record', (_case, overrides, keys, listed) => {
    const people = gatherPeople([person(overrides)], weekly);
    expect(people.map(({ key }) => key)).toEqual(keys);
    expect(people[0]).toMatchObject({ listed, meetings: weekly });
  });

  it.each([
    ['the record’s', 'Anita', 'Ana R', 'Anita'],
    ['the calendar’s where the record has none', '  ', ' Ana R ', 'Ana R'],
    ['the address made readable where both have none', '', '', 'Ana Ruiz'],
    ['the address made readable where the calendar repeats it', '', ANA, 'Ana Ruiz'],
  ])('name: %s', (_case, recorded, inCalendar, name) => {
    const people = gatherPeople(
      [person({ name: recorded })],
      [meeting({ counterpartName: inCalendar })],
    );
    expect(people[0]?.name).toBe(name);
  });

  it('name: the newest the calendar gives', () => {
    const sessions = [
      meeting({ start: NOW, counterpartName: 'Old' }),
      meeting({ start: NOW + DAY, counterpartName: 'New' }),
      meeting({ start: NOW + 2 * DAY }),
    ];
    expect(gatherPeople([], sessions.toReversed())[0]?.name).toBe('New');
  });

  it('name: the key where a record has neither name nor address', () => {
    expect(gatherPeople([person({ name: '', emails: [] })], [])[0]?.name).toBe('P-Ana');
  });

  it.each([
    ['the listed', { tracked: false, createdAt: 0 }, {}],
    ['the older', { createdAt: 2 }, { createdAt: 1 }],
    ['the lesser id', {}, {}],
  ])('of two records with one address %s has the sessions', (_case, second, first) => {
    const winner = person({ id: 'a', ...first });
    const loser = person({ id: 'b', ...second });
    for (const records of [
      [winner, loser],
      [loser, winner],
    ]) {
      const people = gatherPeople(records, weekly);
      expect(people.map(({ key, meetings }) => [key, meetings.length])).toEqual([
        ['a', 3],
        ['b', 0],
      ]);
    }
  });

  it('part the sessions among them: each with exactly one', () => {
    const address = fc.constantFrom('a@x.com', 'b@x.com', 'c@x.com', 'd@x.com');
    const records = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('1', '2', '3', '4'),
        emails: fc.uniqueArray(address, { maxLength: 3 }),
        tracked: fc.boolean(),
        createdAt: fc.nat(2),
      }),
      { selector: (record) => record.id },
    );
    const meetings = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        counterpart: fc.oneof(address, fc.constant('')),
        start: fc.nat(5),
      }),
      { selector: (each) => each.id, maxLength: 15 },
    );
    fc.assert(
      fc.property(records, meetings, (someRecords, someMeetings) => {
        const all = someMeetings.map(meeting);
        const people = gatherPeople(someRecords.map(person), all);
        const parted = people.flatMap((each) => each.meetings);
        const expected = all.filter(({ counterpart }) => counterpart !== '');
        expect(parted.map(({ id }) => id).toSorted()).toEqual(
          expected.map(({ id }) => id).toSorted(),
        );
        for (const each of people) {
          for (const { counterpart } of each.meetings) expect(each.emails).toContain(counterpart);
        }
        const reversed = gatherPeople(someRecords.map(person).toReversed(), all.toReversed());
        expect(reversed).toEqual(people);
      }),
    );
  });
});

describe('finding somebody', () => {
  const people = gatherPeople(
    [
      person({ id: 'gone', tracked: false, emails: [BEN, 'old@acme.com'] }),
      person({ id: 'here', emails: [BEN, ANA], createdAt: 9 }),
    ],
    [meeting({ counterpart: 'chi@acme.com' })],
  );

  it.each([
    ['here', 'here'],
    ['gone', 'gone'],
    ['chi@acme.com', 'chi@acme.com'],
    [ANA, 'here'],
    [BEN, 'here'],
    ['old@acme.com', 'gone'],
    ['nobody', undefined],
  ])('%s finds %s', (key, found) => {
    expect(findPerson(people, key)?.key).toBe(found);
  });
});
