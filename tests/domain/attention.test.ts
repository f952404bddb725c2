import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attentionAt, attentionFor, attentionOf } from '../../utils/domain/attention.ts';
import { ATTENTION_ORDER, type AttentionKind } from '../../utils/domain/attention-types.ts';
import { STANDARD } from '../../utils/domain/thresholds.ts';
import type { Change } from '../../utils/domain/ledger-types.ts';
import { DAY, MINUTE, NOW } from './builders.ts';
import { explanation, span } from './ledger-builders.ts';
import { dayAfter } from './deeds.ts';
import { randomTeam } from './random-team.ts';
import { done, idOf, slotOf, STEADY, teamOf, type CaseMember } from './team-case.ts';

type Told = readonly [name: string, kind: AttentionKind];

function told(...given: Parameters<typeof teamOf>): Told[] {
  return attentionOf(teamOf(...given)).map(({ person, kind }) => [person.name, kind]);
}

const [ana, ben, chi] = STEADY as readonly [CaseMember, CaseMember, CaseMember];
const cancelled = { status: 'cancelled' } as const;
/** The last sessions with Ana were cancelled on their own day. */
const gone = (...places: readonly number[]): CaseMember => ({
  ...ana,
  sessions: Object.fromEntries(places.map((place) => [place, cancelled])),
});
const goneLate = (...places: readonly number[]): Change[] =>
  places.map((place) => done('cancelled', 'Ana', place, 3));

describe('what needs a look', () => {
  it('is nothing where everything went as planned', () => {
    expect(told(STEADY)).toEqual([]);
  });

  it.each<[string, readonly Told[], Parameters<typeof teamOf>]>([
    ['no session ahead', [['Ana', 'none-ahead']], [[{ ...ana, ahead: 0 }, ben, chi]]],
    ['none at all', [['Ana', 'none-ahead']], [[{ ...ana, past: 0, ahead: 0 }, ben, chi]]],
    [
      'none ahead, and few before: one thing',
      [['Ana', 'none-ahead']],
      [[{ ...ana, every: 28, ahead: 0 }, ben, chi]],
    ],
    [
      'the last two cancelled: late, and unsteady',
      [
        ['Ana', 'very-late'],
        ['Ana', 'unsteady'],
      ],
      [[gone(-1, -2), ben, chi], goneLate(-1, -2)],
    ],
    ['one cancelled weighs enough', [['Ana', 'unsteady']], [[gone(-3), ben, chi], goneLate(-3)]],
    [
      'one moved within the week does not, once it is over',
      [],
      [
        [{ ...ana, sessions: { [-3]: { start: slotOf(-3) + DAY } } }, ben, chi],
        [done('moved', 'Ana', -3, 30)],
      ],
    ],
    [
      'one ahead moved at short notice',
      [['Ana', 'moved-late']],
      [
        [{ ...ana, sessions: { 0: { start: slotOf(0) + DAY } } }, ben, chi],
        [done('moved', 'Ana', 0, 60)],
      ],
    ],
    [
      'booked and moved at short notice is one thing',
      [['Ana', 'moved-late']],
      [
        [
          {
            ...ana,
            sessions: { 0: { start: slotOf(0) + DAY, created: NOW - DAY, firstSeenAt: NOW - DAY } },
          },
          ben,
          chi,
        ],
        [done('moved', 'Ana', 0, 60)],
      ],
    ],
    [
      'booked at short notice',
      [['Ana', 'booked-late']],
      [[{ ...ana, sessions: { 0: { created: NOW - DAY, firstSeenAt: NOW - DAY } } }, ben, chi]],
    ],
    [
      'booked with a week’s notice',
      [],
      [[{ ...ana, sessions: { 0: { created: slotOf(0) - 8 * DAY, firstSeenAt: NOW } } }, ben, chi]],
    ],
    [
      'of another length',
      [['Ana', 'odd-length']],
      [[{ ...ana, sessions: { 0: { end: slotOf(0) + 45 * MINUTE } } }, ben, chi]],
    ],
    [
      'less time than the others',
      [['Ana', 'less-time']],
      [[{ ...ana, every: 14 }, ben, chi, { name: 'Dee' }]],
    ],
    [
      'less time by agreement',
      [],
      [[{ ...ana, every: 14, record: { cadenceDays: 14 } }, ben, chi, { name: 'Dee' }]],
    ],
    [
      'nearly no time: the least, and not the median on top',
      [['Ana', 'below-floor']],
      [[{ ...ana, every: 28 }, ben, chi, { name: 'Dee' }]],
    ],
  ])('%s', (_case, list, given) => {
    expect(told(...given)).toEqual(list);
  });

  it('leaves out what happened before the record started', () => {
    const before = goneLate(-1, -2).map((each) => ({ ...each, preInstall: true }));
    const installedAt = NOW - 4 * DAY;
    expect(told([gone(-1, -2), ben, chi], before, { installedAt })).toEqual([]);
    const booked = { created: NOW - 6 * DAY, firstSeenAt: NOW - 3 * DAY };
    expect(told([{ ...ana, sessions: { 0: booked } }, ben, chi], [], { installedAt })).toEqual([]);
    // The second it began in counts: Google's dates have no parts of one.
    const late = { created: NOW - 3 * DAY, firstSeenAt: NOW - 2 * DAY };
    const began = { installedAt: late.created + 999 };
    expect(told([{ ...ana, sessions: { 0: late } }, ben, chi], [], began)).toHaveLength(1);
  });

  it('leaves out whoever is on leave, has left, or is not among the user’s people', () => {
    const unseen = (record: NonNullable<CaseMember['record']>) =>
      told([{ ...gone(-1, -2), ahead: 0, record }, ben, chi], goneLate(-1, -2));
    expect(unseen({})).not.toEqual([]);
    expect(unseen({ pauses: [{ from: dayAfter(0) }] })).toEqual([]);
    expect(unseen({ leftOn: dayAfter(-1) })).toEqual([]);
    expect(unseen({ tracked: false })).toEqual([]);
    expect(unseen({ archivedAt: 1 })).toEqual([]);
  });

  it('leaves out what was cancelled for a leave that is over', () => {
    const pauses = [{ from: dayAfter(-14), until: dayAfter(-2) }];
    expect(told([{ ...gone(-1, -2), record: { pauses } }, ben, chi], goneLate(-1, -2))).toEqual([]);
  });

  it('says nothing of minutes, lengths and shares of others than reports', () => {
    const odd = {
      ...ana,
      every: 28,
      minutes: 60,
      record: { relation: 'manager' as const, cadenceDays: 28 },
    };
    expect(told([odd, ben, chi, { name: 'Dee' }])).toEqual([]);
  });

  it('is silenced by a reason of the user’s', () => {
    const late = goneLate(-3);
    const said = (explained: Parameters<typeof explanation>[1]) =>
      told([gone(-3), ben, chi], late, {
        explanations: late.map(({ id }) => explanation(id, explained)),
      });
    expect(said({ asker: 'me' })).toEqual([['Ana', 'unsteady']]);
    expect(said({ asker: 'them' })).toEqual([]);
    expect(said({ reason: 'ill' })).toEqual([]);
  });

  it('is silenced by a waiver, up to its last day', () => {
    const waived = (flag: string, until: string) =>
      told(
        [{ ...gone(-3), record: { waivers: [{ flag, reason: 'Agreed', until }] } }, ben, chi],
        goneLate(-3),
      );
    // What is missing is told then: nothing else tells of it.
    expect(waived('reschedules', dayAfter(0))).toEqual([['Ana', 'less-time']]);
    expect(waived('reschedules', dayAfter(-1))).toEqual([['Ana', 'unsteady']]);
    expect(waived('fairness', dayAfter(9))).toEqual([['Ana', 'unsteady']]);
  });

  it('changes with the thresholds', () => {
    const list = [gone(-3), ben, chi];
    const thresholds = { ...STANDARD, alertWeight: 6 };
    expect(told(list, goneLate(-3), { thresholds })).toEqual([['Ana', 'less-time']]);
    const wide = { ...thresholds, tolerancePercent: 20 };
    expect(told(list, goneLate(-3), { thresholds: wide })).toEqual([]);
  });

  it('says nothing that is ahead without a calendar', () => {
    const few = { ...ana, every: 28, ahead: 0 };
    expect(told([few, ben, chi], [], { hasCalendar: false })).toEqual([]);
  });

  it('tells what is mended where, and which sessions it is about', () => {
    const records = teamOf(
      [{ ...ana, sessions: { 0: { start: slotOf(0) + DAY } } }, { ...ben, ahead: 0 }, chi],
      [done('moved', 'Ana', 0, 60)],
    );
    const all = attentionOf(records);
    expect(all.map(({ repair }) => repair.kind)).toEqual(['book', 'edit']);
    expect(attentionAt(all, idOf('Ana', 0)).map(({ kind }) => kind)).toEqual(['moved-late']);
    expect(attentionFor(all, 'Ben').map(({ kind }) => kind)).toEqual(['none-ahead']);
  });

  it('tells a moved session once: as one of several, or by itself', () => {
    const twice: CaseMember = {
      ...ana,
      sessions: { 0: { start: slotOf(0) + 8 * DAY }, [-1]: { start: slotOf(-1) + 8 * DAY } },
    };
    const out = (place: number): Partial<Change> => ({ to: span(slotOf(place) + 8 * DAY) });
    const changes = [done('moved', 'Ana', 0, 60, out(0)), done('moved', 'Ana', -1, 60, out(-1))];
    const all = attentionOf(teamOf([twice, ben, chi], changes));
    const own = all.filter(({ rule }) => rule !== 'fairness' && rule !== 'cadence');
    expect(own).toMatchObject([{ kind: 'unsteady', moved: 2, cancelled: 0, newest: changes[0] }]);
  });
});

describe('the list over random teams', () => {
  it('is in one order, each thing once, of people who are there and of sessions that are theirs', () => {
    fc.assert(
      fc.property(randomTeam, ({ records, people }) => {
        const all = attentionOf(records);
        const places = all.map(({ kind }) => ATTENTION_ORDER.indexOf(kind));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        for (const { person, sessions, kind, rule } of all) {
          const record = people.find(({ id }) => id === person.key);
          const own = new Set(person.meetings.map(({ id }) => id));
          expect(sessions.every((id) => own.has(id))).toBe(true);
          expect(record?.leftOn === undefined || record.leftOn > dayAfter(0)).toBe(true);
          const isFair = rule === 'fairness';
          const isOfReports = isFair || kind === 'gives-way';
          expect(!isOfReports || person.relation === 'report').toBe(true);
          expect(!isFair || record?.waivers.length === 0).toBe(true);
        }
        // At most one thing about a person's minutes, and one about their rhythm.
        for (const rule of ['cadence'] as const) {
          const keys = all.filter((each) => each.rule === rule).map(({ person }) => person.key);
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is the same in whatever order the records come', () => {
    fc.assert(
      fc.property(randomTeam, ({ records }) => {
        const turned = { ...records, people: records.people.toReversed() };
        expect(attentionOf(turned)).toEqual(attentionOf(records));
      }),
      { numRuns: 40 },
    );
  });
});
