import { describe, expect, it } from 'vitest';
import { growsAs } from './growth.ts';
import { drawGrowths } from './growth-picture.ts';

const points = (...times: number[]) => times.map((ms, at) => ({ size: 10 ** (at + 1), ms }));

describe('growth', () => {
  it.each<[string, 'linear' | 'flat', number[], boolean]>([
    ['in step', 'linear', [3, 30, 300], true],
    ['slower than the data', 'linear', [30, 40, 120], true],
    ['with its square', 'linear', [1, 100, 10_000], false],
    ['with its square, late', 'linear', [20, 30, 900], false],
    ['not at all', 'flat', [20, 22, 21], true],
    ['a little', 'flat', [20, 25, 40], false],
    ['under what any doing takes', 'flat', [0.01, 0.2, 0.9], true],
  ])('%s is told (%s)', (_, as, times, holds) => {
    expect(growsAs(as, points(...times))).toBe(holds);
  });

  it('is drawn with each point where it belongs', () => {
    const facts = { name: 'search', says: 'a key press', of: 'notes', holds: true } as const;
    const svg = drawGrowths([{ ...facts, as: 'linear', points: points(1, 10, 100) }]);
    const dots = [...svg.matchAll(/<circle[^>]*cx="([\d.]+)" cy="([\d.]+)"/g)];
    const [xs, ys] = [1, 2].map((at) => dots.map((dot) => Number(dot[at])));
    expect(dots).toHaveLength(3);
    // Tenfold is as far on both scales.
    expect(xs?.map((x) => x - (xs[0] ?? 0))).toEqual([0, 86, 172]);
    const steps = [(ys?.[0] ?? 0) - (ys?.[1] ?? 0), (ys?.[1] ?? 0) - (ys?.[2] ?? 0)];
    expect(steps[0]).toBeCloseTo(steps[1] ?? 0, 0);
    expect(steps[0]).toBeGreaterThan(20);
    expect(svg).toContain('1,000');
  });
});
