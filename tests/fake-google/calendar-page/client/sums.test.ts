import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { placeCard } from './card-place.ts';
import { inkOn } from './colors.ts';
import { firstFree, placeSideBySide } from './lanes.ts';
import { calm, later, planStorm } from './storm.ts';

describe('a storm', () => {
  const wind = fc.record({
    mutations: fc.nat(2_000),
    peakMs: fc.nat(900),
    endMs: fc.integer({ min: 900, max: 2_000 }),
  });

  it('brings as many mutations as asked for, in order, and ends in time', () => {
    fc.assert(
      fc.property(wind, (storm) => {
        const gusts = planStorm(storm);
        expect(gusts.reduce((sum, { count }) => sum + count, 0)).toBe(storm.mutations);
        expect(gusts.every(({ count }) => count >= 0)).toBe(true);
        expect(gusts.at(-1)?.atMs).toBeCloseTo(storm.endMs);
      }),
    );
  });

  it('is strongest at its peak', () => {
    const gusts = planStorm({ mutations: 750, peakMs: 480, endMs: 900 });
    const strongest = gusts.toSorted((a, b) => b.count - a.count)[0];
    expect(strongest?.atMs).toBeGreaterThan(430);
    expect(strongest?.atMs).toBeLessThan(530);
    expect(gusts[0]?.count).toBeLessThan(3);
  });
});

describe('what is put off', () => {
  it('is over once it is done, or nobody waits for it any more', async () => {
    vi.useFakeTimers();
    try {
      const stopped = new AbortController();
      const done: string[] = [];
      later(10, () => done.push('first'), new AbortController().signal);
      later(20, () => done.push('stopped'), stopped.signal);
      const rest = calm().then(() => done.push('calm'));
      await vi.advanceTimersByTimeAsync(15);
      expect(done).toEqual(['first']);
      stopped.abort();
      await rest;
      expect(done).toEqual(['first', 'calm']);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('lanes', () => {
  const bars = fc
    .array(fc.tuple(fc.nat(1_400), fc.integer({ min: 1, max: 300 })), { maxLength: 30 })
    .map((pairs) => pairs.map(([from, length]) => ({ from, to: from + length })))
    .map((all) => all.toSorted((a, b) => a.from - b.from));

  it('keep what goes on at a time apart, inside the column', () => {
    fc.assert(
      fc.property(bars, (all) => {
        const lanes = placeSideBySide(all);
        all.forEach((one, i) => {
          const lane = lanes[i]!;
          expect(lane.left + lane.width).toBeLessThan(95);
          all.forEach((other, j) => {
            if (i === j || one.to <= other.from || other.to <= one.from) return;
            const there = lanes[j]!;
            const isApart =
              lane.left + lane.width <= there.left + 1e-9 ||
              there.left + there.width <= lane.left + 1e-9;
            expect(isApart).toBe(true);
          });
        });
      }),
    );
  });

  it('are full where nothing else goes on', () => {
    expect(
      placeSideBySide([
        { from: 0, to: 30 },
        { from: 30, to: 60 },
      ]),
    ).toEqual([
      { left: 0, width: 94 },
      { left: 0, width: 94 },
    ]);
  });

  it('are the first that is free', () => {
    expect(
      firstFree([
        [0, 3],
        [0, 1],
        [1, 2],
        [2, 7],
        [3, 4],
      ]),
    ).toEqual([0, 1, 1, 1, 0]);
  });
});

describe('the card', () => {
  const card = { width: 496, height: 300 };
  it.each([
    [
      'right of a chip where there is room',
      { left: 100, top: 200 },
      { width: 1_280, height: 800 },
      { left: 248, top: 200 },
    ],
    [
      'left of it else',
      { left: 1_000, top: 200 },
      { width: 1_280, height: 800 },
      { left: 496, top: 200 },
    ],
    [
      'never below the window',
      { left: 100, top: 700 },
      { width: 1_280, height: 800 },
      { left: 248, top: 492 },
    ],
    [
      'in the middle where neither side has room',
      { left: 400, top: 100 },
      { width: 900, height: 800 },
      { left: 202, top: 100 },
    ],
    [
      'at the lower edge of a narrow window',
      { left: 0, top: 100 },
      { width: 600, height: 800 },
      { left: 52, top: 492 },
    ],
  ])('stands %s', (_, corner, window, place) => {
    expect(placeCard({ ...corner, width: 140, height: 40 }, card, window)).toEqual(place);
  });
});

describe('ink', () => {
  it.each([
    ['#f6bf26', '#1f1f1f'],
    ['#039be5', '#ffffff'],
    ['#0b8043', '#ffffff'],
  ])('can be read on %s', (color, ink) => {
    expect(inkOn(color)).toBe(ink);
  });
});
