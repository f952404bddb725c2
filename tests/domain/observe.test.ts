import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import type { Bracket } from '../../utils/domain/ledger-types.ts';
import { observeFirstSight, observeSession, timeChange } from '../../utils/domain/observe.ts';
import { HOUR, MINUTE } from '../../utils/time.ts';
import { meetingWith } from '../support/meetings.ts';

const START = Temporal.Instant.from('2026-11-24T13:00Z').epochMilliseconds;
const END = START + 30 * MINUTE;
const planned = meetingWith({ id: 'ana', start: START, end: END });
/** Seen unchanged a day before, seen changed two hours before. */
const inTime: Bracket = { after: START - 24 * HOUR, before: START - 2 * HOUR };

/** The kinds of entries that two sights give. */
function kinds(now: Partial<Meeting>, bracket = inTime, before: Partial<Meeting> = {}): string[] {
  const older = { ...planned, ...before };
  return observeSession(older, { ...older, ...now }, bracket).map(({ kind }) => kind);
}

describe('two sights of a session', () => {
  it.each<[string, Partial<Meeting>, string[]]>([
    ['nothing', {}, []],
    ['another title', { title: 'Renamed' }, []],
    ['another organizer', { organizedByMe: false }, []],
    ['another answer that is no refusal', { theirs: 'tentative' }, []],
    ['two hours later', { start: START + 2 * HOUR, end: END + 2 * HOUR }, ['moved']],
    ['ten minutes earlier', { start: START - 10 * MINUTE, end: END - 10 * MINUTE }, ['moved']],
    ['later and longer at once', { start: START + HOUR, end: END + 2 * HOUR }, ['moved']],
    ['shorter', { end: END - 15 * MINUTE }, ['shortened']],
    ['longer', { end: END + 15 * MINUTE }, ['lengthened']],
    ['a day instead of an hour', { allDay: true }, ['moved']],
    ['cancelled', { status: 'cancelled' }, ['cancelled']],
    ['refused by them', { theirs: 'declined' }, ['declined-by-them']],
    ['refused by me', { mine: 'declined' }, ['declined-by-me']],
    [
      'moved and refused',
      { start: START + HOUR, theirs: 'declined' },
      ['moved', 'declined-by-them'],
    ],
    ['somebody else', { counterpart: 'ben@northwind.example' }, ['counterpart-removed']],
  ])('that differ by %s give %o', (_what, now, expected) => {
    expect(kinds(now)).toEqual(expected);
  });

  it('tell of a restored session, wherever it is now', () => {
    const cancelled = { status: 'cancelled' } as const;
    expect(kinds({ status: 'confirmed' }, inTime, cancelled)).toEqual(['restored']);
    expect(kinds({ status: 'confirmed', start: START + HOUR }, inTime, cancelled)).toEqual([
      'restored',
    ]);
    expect(kinds({ title: 'still gone' }, inTime, cancelled)).toEqual([]);
  });

  it('tell of no refusal twice', () => {
    expect(kinds({ title: 'x' }, inTime, { theirs: 'declined', mine: 'declined' })).toEqual([]);
  });

  it.each<[string, Bracket, string[]]>([
    ['seen before it began', { after: START - HOUR, before: START - MINUTE }, ['moved']],
    ['while it ran', { after: START - HOUR, before: END - MINUTE }, ['moved']],
    ['after it had ended', { after: END, before: END + HOUR }, []],
    ['perhaps before, perhaps after', { after: START - HOUR, before: END + HOUR }, []],
  ])('tell of a move only when it was certainly in time: %s', (_when, bracket, expected) => {
    expect(kinds({ start: START + 24 * HOUR, end: END + 24 * HOUR }, bracket)).toEqual(expected);
  });

  it('keep both ends and the bracket', () => {
    const now = { ...planned, start: START + HOUR, end: END + HOUR };
    expect(observeSession(planned, now, inTime)).toEqual([
      {
        meetingId: 'ana',
        counterpart: planned.counterpart,
        lineage: planned.lineage,
        kind: 'moved',
        from: { start: START, end: END, allDay: false },
        to: { start: START + HOUR, end: END + HOUR, allDay: false },
        ...inTime,
      },
    ]);
  });
});

describe('the first sight of a session', () => {
  const slot = { start: START, end: END, allDay: false };
  it.each<[string, Partial<Meeting>, string[]]>([
    ['as the rule says', {}, []],
    ['elsewhere than the rule says', { start: START + HOUR, end: END + HOUR }, ['moved']],
    ['shorter than the rule says', { end: END - 10 * MINUTE }, ['shortened']],
    ['cancelled', { status: 'cancelled' }, ['cancelled']],
    ['refused', { theirs: 'declined' }, ['declined-by-them']],
  ])('%s gives %o', (_what, now, expected) => {
    const seen = observeFirstSight({ ...planned, ...now }, slot, START);
    expect(seen.map(({ kind }) => kind)).toEqual(expected);
    for (const one of seen) expect(one).not.toHaveProperty('after');
  });

  it('tells no move of a one-off, whose earlier times Google does not keep', () => {
    expect(observeFirstSight({ ...planned, start: START + HOUR }, undefined, START)).toEqual([]);
  });
});

describe('timeChange', () => {
  const span = fc
    .record({ start: fc.integer({ min: 0, max: 1e6 }), length: fc.integer({ min: 1, max: 1e5 }) })
    .map(({ start, length }) => ({ start, end: start + length, allDay: false }));

  it('is none exactly for equal times, and turns around when time does', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const there = timeChange(a, b);
        expect(there === undefined).toBe(a.start === b.start && a.end === b.end);
        const opposite = { moved: 'moved', shortened: 'lengthened', lengthened: 'shortened' };
        const back = there === undefined ? undefined : Reflect.get(opposite, there);
        expect(timeChange(b, a)).toBe(back);
      }),
    );
  });
});
