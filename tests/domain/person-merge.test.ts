import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../utils/domain/folding.ts';
import { isPausedOn } from '../../utils/domain/pauses.ts';
import { mergePersons, splitPerson } from '../../utils/domain/person-merge.ts';
import type { Person } from '../../utils/domain/types.ts';
import { person } from './builders.ts';

const TEXTS = [
  'strengths',
  'toWorkOn',
  'obstacles',
  'progress',
  'motivators',
  'goodToKnow',
] as const;

describe('merging two records', () => {
  const old = person({ id: 'b', createdAt: 1, name: 'Ana Ruiz', emails: ['ana@acme.com'] });
  const young = person({ id: 'a', createdAt: 2, name: 'Ana Ruiz', emails: ['ana@old.io'] });

  it('keeps the older, of two as old the one with the lesser id', () => {
    expect(mergePersons(young, old)).toMatchObject({ kept: { id: 'b' }, gone: young });
    expect(mergePersons({ ...young, createdAt: 1 }, old).kept.id).toBe('a');
  });

  it('unites addresses, links, pauses and waivers', () => {
    const link = { label: 'Doc', url: 'https://docs.example/1' };
    const waiver = { flag: 'fairness', reason: 'part-time', until: '2026-06-01' };
    const { kept } = mergePersons(
      {
        ...old,
        links: [link],
        waivers: [waiver],
        pauses: [{ from: '2026-03-01', until: '2026-03-05' }],
      },
      {
        ...young,
        emails: ['ANA@acme.com', 'ana@old.io'],
        links: [link, { ...link, label: 'Plan' }],
        waivers: [waiver, { ...waiver, until: '2026-07-01' }],
        pauses: [{ from: '2026-03-04', until: '2026-03-09' }],
      },
    );
    expect(kept).toMatchObject({
      emails: ['ana@acme.com', 'ana@old.io'],
      links: [link, { ...link, label: 'Plan' }],
      waivers: [waiver, { ...waiver, until: '2026-07-01' }],
      pauses: [{ from: '2026-03-01', until: '2026-03-09' }],
    });
  });

  it('puts texts below one another, those alike once', () => {
    const { kept } = mergePersons(
      { ...old, strengths: 'Writes well', progress: 'Same', obstacles: '' },
      { ...young, strengths: 'Calm\n', progress: ' Same ', obstacles: 'Time' },
    );
    expect(kept).toMatchObject({
      strengths: 'Writes well\n\nCalm',
      progress: 'Same',
      obstacles: 'Time',
    });
    // A text that stands in the other already, as after a second merge, is not repeated.
    expect(mergePersons(kept, { ...young, strengths: 'Calm' }).kept.strengths).toBe(
      'Writes well\n\nCalm',
    );
  });

  it('takes the figures and the relation that are set, the kept ones first', () => {
    const { kept } = mergePersons(
      { ...old, relation: 'unset', cadenceDays: 7, tracked: false },
      { ...young, relation: 'report', cadenceDays: 14, minutes: 45, timeZone: 'Europe/Paris' },
    );
    expect(kept).toMatchObject({
      relation: 'report',
      cadenceDays: 7,
      minutes: 45,
      timeZone: 'Europe/Paris',
      tracked: true,
    });
    expect(
      mergePersons({ ...old, relation: 'peer' }, { ...young, relation: 'report' }).kept.relation,
    ).toBe('peer');
  });

  it('archives, deletes and erases only who both were, and then later', () => {
    const away = { archivedAt: 5, deletedAt: 7, eraseOn: '2026-05-01' };
    for (const [one, other] of [
      [old, { ...young, ...away }],
      [{ ...old, ...away }, young],
    ] as const) {
      const { kept } = mergePersons(one, other);
      for (const field of Object.keys(away)) expect(kept).not.toHaveProperty(field);
    }
    const later = { archivedAt: 9, deletedAt: 3, eraseOn: '2026-06-01' };
    expect(mergePersons({ ...old, ...away }, { ...young, ...later }).kept).toMatchObject({
      archivedAt: 9,
      deletedAt: 7,
      eraseOn: '2026-06-01',
    });
  });

  it.each([
    ['the same name', { name: 'ana  ruiz' }, { name: 'Ana Ruiz' }],
    ['another name', { name: 'Ana R. (Acme)' }, { name: 'Ana Ruiz', nickname: 'Ana R. (Acme)' }],
    ['a nickname', { nickname: 'Chip' }, { name: 'Ana Ruiz', nickname: 'Chip' }],
    [
      'a nickname and another name',
      { name: 'A. Ruiz', nickname: 'Chip' },
      { name: 'Ana Ruiz', nickname: 'Chip', goodToKnow: 'A. Ruiz' },
    ],
    ['no name', { name: ' ' }, { name: 'Ana Ruiz' }],
  ])('calls them by both: %s', (_, theirs, expected) => {
    const { kept } = mergePersons(old, { ...young, ...theirs });
    expect(kept).toMatchObject({ goodToKnow: '', ...expected });
    expect('nickname' in kept).toBe('nickname' in expected);
  });

  it('takes the name of the other where it has none', () => {
    expect(mergePersons({ ...old, name: '' }, young).kept.name).toBe('Ana Ruiz');
  });

  const text = fc.constantFrom('', 'one', 'two', 'one\n\ntwo', 'three ');
  const facts = fc.record({
    name: fc.constantFrom('', 'Ana', 'ANA', 'Ana Ruiz'),
    emails: fc.uniqueArray(fc.constantFrom('a@x.io', 'b@x.io', 'c@x.io', 'd@x.io')),
    relation: fc.constantFrom<Person['relation']>('report', 'peer', 'unset'),
    pauses: fc.array(
      fc.constantFrom({ from: '2026-03-01', until: '2026-03-05' }, { from: '2026-03-04' }),
    ),
    links: fc.array(fc.constantFrom({ label: 'a', url: 'b' }, { label: 'ab', url: '' })),
    waivers: fc.array(fc.constantFrom({ flag: 'f', reason: 'r', until: '2026-05-01' })),
    strengths: text,
    toWorkOn: text,
    obstacles: text,
    progress: text,
    motivators: text,
    goodToKnow: text,
    createdAt: fc.nat(3),
    updatedAt: fc.nat(3),
    version: fc.dictionary(
      fc.constantFrom('here', 'there', 'phone'),
      fc.integer({ min: 1, max: 9 }),
    ),
    tracked: fc.boolean(),
  });
  const absent = fc.record(
    {
      nickname: fc.constantFrom('Chip', 'Ana', 'Annie'),
      cadenceDays: fc.constantFrom(7, 14),
      minutes: fc.constantFrom(30, 45),
      conflicts: fc.array(fc.constantFrom('x', 'y')),
      archivedAt: fc.nat(3),
      leftOn: fc.constant('2026-03-01'),
    },
    { requiredKeys: [] },
  );
  const people = (id: string): fc.Arbitrary<Person> =>
    fc.tuple(facts, absent).map(([some, more]) => person({ ...some, ...more, id }));

  it('comes to the same in either order, and loses nothing written', () => {
    fc.assert(
      fc.property(people('p1'), people('p2'), (a, b) => {
        const { kept, gone } = mergePersons(a, b);
        expect(mergePersons(b, a)).toEqual({ kept, gone });
        expect([a.id, b.id].toSorted()).toEqual([kept.id, gone.id].toSorted());
        expect(kept.emails.toSorted()).toEqual([...new Set([...a.emails, ...b.emails])].toSorted());
        const called = fold([kept.name, kept.nickname ?? '', kept.goodToKnow].join('\n'));
        for (const one of [a, b]) {
          for (const field of TEXTS) expect(kept[field]).toContain(one[field].trim());
          for (const name of [one.name, one.nickname ?? '']) expect(called).toContain(fold(name));
          expect(kept.links).toEqual(expect.arrayContaining([...one.links]));
          expect(kept.waivers).toEqual(expect.arrayContaining([...one.waivers]));
          expect(kept.conflicts ?? []).toEqual(expect.arrayContaining([...(one.conflicts ?? [])]));
          for (const day of ['2026-03-01', '2026-03-05', '2027-01-01']) {
            expect(isPausedOn(kept.pauses, day)).toBe(
              isPausedOn(a.pauses, day) || isPausedOn(b.pauses, day),
            );
          }
          for (const [device, count] of Object.entries(one.version)) {
            expect(kept.version[device]).toBeGreaterThanOrEqual(count);
          }
        }
        const stays = kept.id === a.id ? a : b;
        const relations = [stays.relation, gone.relation, 'unset'];
        expect(kept.relation).toBe(relations.find((relation) => relation !== 'unset') ?? 'unset');
        expect(kept.cadenceDays).toBe(stays.cadenceDays ?? gone.cadenceDays);
        expect(Object.values(kept)).not.toContain(undefined);
      }),
      { numRuns: 200 },
    );
  });

  it('is undone by splitting, as far as addresses go', () => {
    fc.assert(
      fc.property(people('p1'), people('p2'), (a, b) => {
        const { kept } = mergePersons(a, b);
        const split = splitPerson(kept, b.emails);
        const isRest = kept.emails.some((email) => !b.emails.includes(email));
        expect(split !== undefined).toBe(isRest && b.emails.length > 0);
        if (split === undefined) return;
        expect(split.made.emails.toSorted()).toEqual(b.emails.toSorted());
        expect([...split.stays.emails, ...split.made.emails].toSorted()).toEqual(
          kept.emails.toSorted(),
        );
        expect({ ...split.stays, emails: kept.emails }).toEqual(kept);
      }),
    );
  });
});

describe('splitting a record', () => {
  const both = person({
    emails: ['ana@acme.com', 'ben.okafor@acme.com'],
    strengths: 'Calm',
    relation: 'report',
  });

  it('makes a new one of the addresses and leaves what was written', () => {
    expect(splitPerson(both, ['Ben.Okafor@acme.com', 'else@acme.com'])).toEqual({
      stays: { ...both, emails: ['ana@acme.com'] },
      made: {
        account: both.account,
        name: 'Ben Okafor',
        emails: ['ben.okafor@acme.com'],
        relation: 'unset',
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
      },
    });
  });

  it.each([[[]], [['else@acme.com']], [both.emails]])('is none with %j', (addresses) => {
    expect(splitPerson(both, addresses)).toBeUndefined();
  });
});
