import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bySession,
  fateOf,
  isMoved,
  isOff,
  recentFates,
  sessionFate,
  type Fate,
} from '../../utils/domain/reschedules.ts';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import type { Change, ChangeKind } from '../../utils/domain/ledger-types.ts';
import { at, BEN, DAY, HOUR, meeting, MINUTE, NOW, without } from './builders.ts';
import { change, span, wholeDay } from './ledger-builders.ts';

describe('what became of a session', () => {
  it.each<[Fate, string, Partial<Meeting>]>([
    ['as-planned', 'where its series put it', {}],
    ['as-planned', 'tentative', { status: 'tentative', mine: 'tentative', theirs: 'needsAction' }],
    ['moved', 'elsewhere', { originalStart: 0 }],
    ['cancelled', 'cancelled', { status: 'cancelled' }],
    [
      'cancelled',
      'moved, declined and cancelled',
      { status: 'cancelled', originalStart: 0, mine: 'declined' },
    ],
    ['declined-by-me', 'declined by me', { mine: 'declined' }],
    ['declined-by-me', 'declined by both', { mine: 'declined', theirs: 'declined' }],
    ['declined-by-them', 'moved and declined by them', { originalStart: 0, theirs: 'declined' }],
  ])('%s: %s', (fate, _case, overrides) => {
    expect(fateOf(meeting(overrides))).toBe(fate);
  });

  it('claims nothing about a one-off but that it is in the calendar', () => {
    expect(fateOf(without(meeting({ sequence: 3 }), 'seriesId', 'originalStart'))).toBe(
      'as-planned',
    );
  });
});

describe('what the ledger tells of a session', () => {
  const planned = at('2026-03-03T10:00:00Z');
  const elsewhere = { start: planned + HOUR, end: planned + 90 * MINUTE };
  const oneOff = (overrides: Partial<Meeting> = {}) =>
    without(meeting({ start: planned, ...overrides }), 'seriesId', 'originalStart');
  /** Entries in the order they were seen. */
  const entries = (...all: readonly Partial<Change>[]): Change[] =>
    all.map((each, place) => change({ before: NOW + place, ...each }));

  it.each<[Fate, string, Partial<Meeting>, readonly Partial<Change>[]]>([
    ['moved', 'a one-off moved', elsewhere, [{}]],
    ['moved', 'moved, and moved back', {}, [{}, { from: span(planned + DAY), to: span(planned) }]],
    ['moved', 'moved and shortened', {}, [{}, { kind: 'shortened', to: span(planned, 15) }]],
    ['shortened', 'shortened', { end: planned + 15 * MINUTE }, [{ kind: 'shortened' }]],
    ['lengthened', 'lengthened', { end: planned + HOUR }, [{ kind: 'lengthened' }]],
    [
      'lengthened',
      'shortened, then made longer than ever',
      { end: planned + HOUR },
      [{ kind: 'shortened' }, { kind: 'lengthened', from: span(planned, 15) }],
    ],
    [
      'as-planned',
      'shortened and lengthened again',
      {},
      [{ kind: 'shortened' }, { kind: 'lengthened' }],
    ],
    ['cancelled', 'cancelled', { status: 'cancelled' }, [{ kind: 'cancelled' }]],
    ['cancelled', 'moved and cancelled', { status: 'cancelled' }, [{}, { kind: 'cancelled' }]],
    ['cancelled', 'cancelled, of which the session does not know yet', {}, [{ kind: 'cancelled' }]],
    ['as-planned', 'cancelled and restored', {}, [{ kind: 'cancelled' }, { kind: 'restored' }]],
    [
      'moved',
      'cancelled and restored elsewhere',
      elsewhere,
      [{ kind: 'cancelled' }, { kind: 'restored', to: span(planned + HOUR) }],
    ],
    [
      'cancelled',
      'cancelled, restored and cancelled again',
      { status: 'cancelled' },
      [{ kind: 'cancelled' }, { kind: 'restored' }, { kind: 'cancelled' }],
    ],
    [
      'counterpart-removed',
      'the other one taken off',
      { status: 'cancelled' },
      [{ kind: 'counterpart-removed' }],
    ],
    [
      'as-planned',
      'somebody else in place of the one taken off',
      { counterpart: BEN },
      [{ kind: 'counterpart-removed' }],
    ],
    [
      'declined-by-them',
      'moved and declined',
      { theirs: 'declined' },
      [{}, { kind: 'declined-by-them' }],
    ],
    [
      'as-planned',
      'declined, and accepted after all',
      { theirs: 'accepted' },
      [{ kind: 'declined-by-them' }],
    ],
    ['declined-by-me', 'declined by me', { mine: 'declined' }, [{ kind: 'declined-by-me' }]],
  ])('%s: %s', (fate, _case, overrides, changes) => {
    expect(fateOf(oneOff(overrides), entries(...changes))).toBe(fate);
  });

  it('is told by its newest entry, from where it was planned first', () => {
    const moves = entries({ id: 'first' }, { id: 'second', from: span(planned + DAY) });
    expect(sessionFate(oneOff(elsewhere), moves)).toMatchObject({
      movedFrom: planned,
      changeId: 'second',
    });
  });

  it('names the day of an all-day session, whatever the zone', () => {
    const from = wholeDay('2026-03-03');
    const allDay = { ...wholeDay('2026-03-05'), zone: 'UTC' };
    expect(sessionFate(oneOff(allDay), entries({ from })).movedFrom).toBe('2026-03-03');
  });

  it('counts a series’ edit for no session', () => {
    const { meetingId: _, ...series } = change({ kind: 'series-moved' });
    expect(bySession([series]).get('')).toBeUndefined();
    expect(recentFates([meeting({ start: NOW - DAY })], [series], NOW).counts['as-planned']).toBe(
      1,
    );
  });

  it('is the same in whatever order the entries come, and strongest wins', () => {
    const kinds: readonly ChangeKind[] = [
      'moved',
      'shortened',
      'cancelled',
      'restored',
      'declined-by-me',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 6 }), (all) => {
        const session = oneOff({ start: NOW - DAY, id: 'it', end: NOW - DAY + 30 * MINUTE });
        const changes = all.map((kind, place) =>
          change({ id: `c${place}`, meetingId: 'it', kind, before: NOW + place }),
        );
        const fates = recentFates([session], changes, NOW).sessions;
        expect(recentFates([session], changes.toReversed(), NOW).sessions).toEqual(fates);
        const last = all.findLast((kind) => kind === 'cancelled' || kind === 'restored');
        const moved = all.includes('moved') ? 'moved' : 'as-planned';
        expect(fates[0]?.fate).toBe(last === 'cancelled' ? 'cancelled' : moved);
      }),
    );
  });

  it('takes a session away or not', () => {
    const off: readonly Fate[] = ['cancelled', 'counterpart-removed', 'declined-by-me'];
    const on: readonly Fate[] = [
      'as-planned',
      'moved',
      'shortened',
      'lengthened',
      'declined-by-them',
    ];
    expect([off.every(isOff), on.some(isOff)]).toEqual([true, false]);
  });
});

describe('moved', () => {
  const day = '2026-03-29';
  const midnight = at('2026-03-29T00:00:00Z');
  it.each<[string, Partial<Meeting>, boolean]>([
    ['the same instant', { originalStart: 5, start: 5 }, false],
    ['a minute later', { originalStart: 5, start: 60_005 }, true],
    ['the same day', { originalStart: day, allDay: true, start: midnight }, false],
    [
      'the same day, elsewhere in the world',
      { originalStart: day, allDay: true, start: at('2026-03-28T15:00:00Z'), zone: 'Asia/Tokyo' },
      false,
    ],
    ['another day', { originalStart: '2026-03-30', allDay: true, start: midnight }, true],
    ['made timed', { originalStart: day, allDay: false, start: midnight }, true],
    ['made all-day', { originalStart: midnight, allDay: true, start: midnight }, true],
  ])('%s: %s', (_case, overrides, moved) => {
    expect(isMoved(meeting(overrides))).toBe(moved);
  });
});

describe('the last sessions', () => {
  const ended = (days: number, overrides: Partial<Meeting> = {}) =>
    meeting({ start: NOW - days * DAY, ...overrides });

  it('are those that have ended, oldest first', () => {
    const all = [ended(-1), ended(1), ended(3), ended(2), ended(0)];
    const { sessions } = recentFates(all, [], NOW);
    expect(sessions.map((each) => each.meeting.start)).toEqual([3, 2, 1].map((d) => NOW - d * DAY));
  });

  it('include the one that ends now', () => {
    expect(recentFates([ended(0, { end: NOW })], [], NOW).sessions).toHaveLength(1);
  });

  it('are no more than asked for, with their counts', () => {
    const all = Array.from({ length: 20 }, (_, place) =>
      ended(place + 1, place < 2 ? { originalStart: 0 } : {}),
    );
    const { sessions, counts } = recentFates(all, [], NOW);
    expect(sessions).toHaveLength(8);
    expect(sessions.map(({ fate }) => fate).slice(-2)).toEqual(['moved', 'moved']);
    expect(counts).toEqual({
      'as-planned': 6,
      shortened: 0,
      lengthened: 0,
      moved: 2,
      'declined-by-them': 0,
      'declined-by-me': 0,
      'counterpart-removed': 0,
      cancelled: 0,
    });
    expect(recentFates(all, [], NOW, 3).sessions).toHaveLength(3);
    expect(recentFates(all, [], NOW, 0).sessions).toHaveLength(0);
  });

  it('leave out what may be none', () => {
    expect(recentFates([ended(1, { verdict: 'maybe' })], [], NOW).sessions).toEqual([]);
  });

  it('stand in the same order however they come', () => {
    const twins = [ended(1, { id: 'a' }), ended(1, { id: 'b' })];
    expect(recentFates(twins, [], NOW)).toEqual(recentFates(twins.toReversed(), [], NOW));
  });
});
