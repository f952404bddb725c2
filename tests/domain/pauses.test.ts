import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPause, endPause, isPausedOn, joinPauses, pauseOn } from '../../utils/domain/pauses.ts';
import type { Day, Pause } from '../../utils/domain/types.ts';

const FIRST = Temporal.PlainDate.from('2026-02-20');
const LENGTH = 40;

function dayAt(place: number): Day {
  return FIRST.add({ days: place }).toString();
}

/** Days and their pauses, among forty: small enough to count each day. */
const pause = fc
  .record({
    from: fc.nat(LENGTH - 1),
    length: fc.option(fc.integer({ min: -1, max: 8 }), { nil: undefined, freq: 8 }),
  })
  .map(({ from, length }): Pause => ({
    from: dayAt(from),
    ...(length !== undefined && { until: dayAt(from + length) }),
  }));
const pauses = fc.array(pause, { maxLength: 6 });

/** Every day that some pause covers, counted one by one; a day far off stands for "for ever". */
function covered(some: readonly Pause[]): Day[] {
  const days = [...Array.from({ length: LENGTH + 10 }, (_, place) => dayAt(place)), '2999-01-01'];
  return days.filter((day) =>
    some.some(({ from, until }) => from <= day && (until === undefined || day <= until)),
  );
}

describe('pauses', () => {
  it('cover their first and their last day', () => {
    const leave = [{ from: '2026-03-02', until: '2026-03-06' }];
    expect(
      ['2026-03-01', '2026-03-02', '2026-03-06', '2026-03-07'].map((day) => isPausedOn(leave, day)),
    ).toEqual([false, true, true, false]);
    expect(pauseOn(leave, '2026-03-04')).toEqual(leave[0]);
    expect(pauseOn([{ from: '2026-03-02' }], '2999-01-01')).toEqual({ from: '2026-03-02' });
  });

  it.each<[string, readonly Pause[], readonly Pause[]]>([
    [
      'overlap',
      [
        { from: '2026-03-05', until: '2026-03-09' },
        { from: '2026-03-02', until: '2026-03-06' },
      ],
      [{ from: '2026-03-02', until: '2026-03-09' }],
    ],
    [
      'follow upon one another, over a month',
      [
        { from: '2026-02-20', until: '2026-02-28' },
        { from: '2026-03-01', until: '2026-03-02' },
      ],
      [{ from: '2026-02-20', until: '2026-03-02' }],
    ],
    [
      'leave a day between',
      [
        { from: '2026-02-20', until: '2026-02-27' },
        { from: '2026-03-01', until: '2026-03-02' },
      ],
      [
        { from: '2026-02-20', until: '2026-02-27' },
        { from: '2026-03-01', until: '2026-03-02' },
      ],
    ],
    [
      'go on without an end',
      [{ from: '2026-02-20' }, { from: '2026-03-01', until: '2026-03-02' }],
      [{ from: '2026-02-20' }],
    ],
    ['are empty', [{ from: '2026-02-20', until: '2026-02-19' }], []],
  ])('are joined where they %s', (_, some, expected) => {
    expect(joinPauses(some)).toEqual(expected);
  });

  it('cover the same days joined, with a day at least between any two', () => {
    fc.assert(
      fc.property(pauses, (some) => {
        const joined = joinPauses(some);
        expect(covered(joined)).toEqual(covered(some));
        expect(joinPauses(joined)).toEqual(joined);
        for (const [place, { from }] of joined.entries()) {
          const before = joined[place - 1]?.until;
          if (place === 0) continue;
          expect(
            before === undefined ? 0 : Temporal.PlainDate.from(before).until(from).days,
          ).toBeGreaterThan(1);
        }
        const paused = covered([{ from: dayAt(0) }]).filter((day) => isPausedOn(some, day));
        expect(paused).toEqual(covered(some));
      }),
      { numRuns: 200 },
    );
  });

  it('cover more days by one added', () => {
    fc.assert(
      fc.property(pauses, pause, (some, more) => {
        expect(covered(addPause(some, more))).toEqual(covered([...some, more]));
      }),
    );
  });

  it('end the day before somebody is back, all others left as they are', () => {
    const [spring, summer] = [
      { from: '2026-03-02', until: '2026-03-20' },
      { from: '2026-07-01', until: '2026-07-20' },
    ];
    expect(endPause([spring, summer], '2026-03-10')).toEqual([
      { from: '2026-03-02', until: '2026-03-09' },
      summer,
    ]);
    expect(endPause([spring, summer], '2026-03-02')).toEqual([summer]);
    expect(endPause([spring, summer], '2026-05-01')).toEqual([spring, summer]);
    expect(endPause([{ from: '2026-03-02' }], '2026-03-03')).toEqual([
      { from: '2026-03-02', until: '2026-03-02' },
    ]);
  });

  it('are over on the day they are ended, and nothing else changes', () => {
    fc.assert(
      fc.property(pauses, fc.nat(LENGTH), (some, place) => {
        const day = dayAt(place);
        const ended = endPause(some, day);
        const running = pauseOn(some, day);
        expect(isPausedOn(ended, day)).toBe(false);
        expect(covered(ended)).toEqual(
          covered(some).filter(
            (each) => each < day || running === undefined || each > (running.until ?? '9999'),
          ),
        );
      }),
    );
  });
});
