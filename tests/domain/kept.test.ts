import { describe, expect, it } from 'vitest';
import { isExcused, keptFate, keptFates, keptSession } from '../../utils/domain/kept.ts';
import { bySession, type Fate } from '../../utils/domain/reschedules.ts';
import { STANDARD } from '../../utils/domain/thresholds.ts';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import type { Change, Explanation } from '../../utils/domain/ledger-types.ts';
import { at, DAY, HOUR, meeting, MINUTE, NOW, person, ZONE } from './builders.ts';
import { change, explanation, span } from './ledger-builders.ts';

const WEEK = 7 * DAY;
const planned = at('2026-03-03T10:00:00Z');
/** An entry seen so many hours before the session, an hour after it was last seen unchanged. */
const entry = (hours: number, overrides: Partial<Change> = {}): Change => {
  const before = planned - hours * HOUR;
  return change({ id: `c${hours}`, after: before - HOUR, before, ...overrides });
};
const long = 200;

describe('what counts as planned', () => {
  const cases: readonly [Fate, string, Partial<Meeting>, readonly Change[]][] = [
    ['as-planned', 'nothing happened', {}, []],
    ['as-planned', 'moved in time', { start: planned + DAY }, [entry(long)]],
    ['moved', 'moved late', { start: planned + DAY }, [entry(5)]],
    ['moved', 'moved in time, then late', { start: planned + DAY }, [entry(long), entry(5)]],
    [
      'moved',
      'moved late and back',
      {},
      [entry(5), entry(4, { from: span(planned + DAY), to: span(planned) })],
    ],
    [
      'moved',
      'elsewhere than its series put it, nobody knows since when',
      { originalStart: 0 },
      [],
    ],
    [
      'moved',
      'around the week before',
      { start: planned + DAY },
      [entry(160, { after: planned - 9 * DAY })],
    ],
    [
      'moved',
      'put sooner, in time for what was planned',
      { start: NOW + HOUR },
      [entry(long, { to: span(planned - 198 * HOUR) })],
    ],
    [
      'as-planned',
      'lengthened late',
      { end: planned + HOUR },
      [entry(5, { kind: 'lengthened', to: span(planned, 60) })],
    ],
    [
      'shortened',
      'shortened late',
      { end: planned + 15 * MINUTE },
      [entry(5, { kind: 'shortened', to: span(planned, 15) })],
    ],
    [
      'as-planned',
      'shortened in time',
      { end: planned + 15 * MINUTE },
      [entry(long, { kind: 'shortened', to: span(planned, 15) })],
    ],
    [
      'as-planned',
      'cancelled late and restored',
      {},
      [entry(9, { kind: 'cancelled' }), entry(5, { kind: 'restored' })],
    ],
    ['cancelled', 'cancelled late', { status: 'cancelled' }, [entry(5, { kind: 'cancelled' })]],
    ['declined-by-me', 'declined by me, nobody knows when', { mine: 'declined' }, []],
  ];
  it.each(cases)('%s: %s', (fate, _case, overrides, entries) => {
    const told = keptFate(meeting(overrides), entries, WEEK);
    expect([told.fate, told.isTakenOut]).toEqual([fate, false]);
  });

  it.each<[Fate, Partial<Meeting>, Change]>([
    ['cancelled', { status: 'cancelled' }, entry(long, { kind: 'cancelled' })],
    ['declined-by-me', { mine: 'declined' }, entry(long, { kind: 'declined-by-me' })],
    ['declined-by-them', { theirs: 'declined' }, entry(long, { kind: 'declined-by-them' })],
  ])('%s in time is taken out of the plan', (fate, overrides, made) => {
    expect(keptFate(meeting(overrides), [made], WEEK)).toMatchObject({ fate, isTakenOut: true });
  });

  it('changes with the notice that is asked for', () => {
    const moved = meeting({ start: planned + DAY });
    expect(keptFate(moved, [entry(5 * 24)], WEEK).fate).toBe('moved');
    expect(keptFate(moved, [entry(5 * 24)], 3 * DAY).fate).toBe('as-planned');
  });
});

describe('what was said of it', () => {
  it.each<[boolean, Partial<Explanation>]>([
    [false, {}],
    [false, { asker: 'me' }],
    [false, { reason: 'customer' }],
    [false, { asker: 'me', reason: 'other' }],
    [true, { asker: 'them' }],
    [true, { asker: 'them', reason: 'customer' }],
    [true, { asker: 'neither' }],
    [true, { reason: 'ill' }],
    [true, { reason: 'leave' }],
    [true, { asker: 'me', reason: 'holiday' }],
  ])('%s: %o takes it off the manager', (excused, said) => {
    expect(isExcused(explanation('c', said))).toBe(excused);
  });

  const told = (said: readonly Explanation[], pauses = person().pauses) => {
    const moves = [entry(9, { meetingId: 'it' }), entry(5, { meetingId: 'it' })];
    return keptSession(
      meeting({ id: 'it', start: planned + DAY }),
      { key: 'p', record: person({ pauses }) },
      {
        ledger: bySession(moves),
        said: new Map(said.map((each) => [each.id, each])),
        thresholds: STANDARD,
        zone: ZONE,
      },
    );
  };

  it('has to be said of each move', () => {
    const first = explanation('c9', { asker: 'them' });
    expect(told([])).toMatchObject({ isExcused: false, isUnexplained: true });
    expect(told([first])).toMatchObject({ isExcused: false, isUnexplained: true });
    expect(told([first, explanation('c5', { asker: 'me' })])).toMatchObject({
      isExcused: false,
      isUnexplained: false,
    });
    expect(told([first, explanation('c5', { asker: 'neither' })])).toMatchObject({
      isExcused: true,
      isUnexplained: false,
    });
  });

  it('needs not be said of a session during leave', () => {
    expect(told([], [{ from: '2026-03-01', until: '2026-03-06' }])).toMatchObject({
      isExcused: true,
      isUnexplained: false,
    });
  });
});

describe('the last ones', () => {
  it('are as many as asked for, those taken out in time left out', () => {
    const all = [1, 2, 3, 4, 5].map((weeks) =>
      meeting({ start: NOW - weeks * WEEK, id: `s${weeks}` }),
    );
    const [second] = all.slice(1);
    if (!second) throw new Error('There is no second one.');
    const gone = { ...second, status: 'cancelled' as const };
    const cancelled = change({
      id: 'c',
      kind: 'cancelled',
      meetingId: 's2',
      from: span(second.start),
      after: second.start - 10 * DAY,
      before: second.start - 9 * DAY,
    });
    const rules = { noticeDays: 7, lastSessions: 3 };
    const meetings = all.map((each) => (each === second ? gone : each));
    const told = keptFates(meetings, [cancelled], NOW, rules);
    expect(told.sessions.map((each) => each.meeting.id)).toEqual(['s4', 's3', 's1']);
    expect(told.counts['as-planned']).toBe(3);
    const strict = keptFates(meetings, [cancelled], NOW, { noticeDays: 14, lastSessions: 3 });
    expect(strict.counts).toMatchObject({ 'as-planned': 2, cancelled: 1 });
  });
});
