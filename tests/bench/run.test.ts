import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defineBench } from './bench.ts';
import { judge, runBenches } from './run.ts';

describe('judge', () => {
  /** A benchmark whose sides take these times, over and over. */
  const bench = (ours: number[], other: number[]) => {
    const next = (times: number[]) => {
      let at = -1;
      return () => {
        at += 1;
        return Promise.resolve(times[at % times.length] ?? 0);
      };
    };
    return defineBench({
      name: 'made-up',
      says: 'made-up times',
      rounds: 4,
      atMost: 1.2,
      sides: [
        { name: 'ours', measure: next(ours) },
        { name: 'other', measure: next(other) },
      ],
      open: () => Promise.resolve(0),
      close: () => Promise.resolve(),
    });
  };

  it.each<['holds' | 'too slow' | 'void', number[], number[]]>([
    ['holds', [12], [10]],
    ['too slow', [13], [10]],
    // Two equal sides, in turns A B B A, that come out twice apart.
    ['void', [10], [10, 20, 20, 10]],
  ])('says "%s" of %j against %j', async (verdict, ours, other) => {
    const made = bench(ours, other);
    const opened = await made.open({ short: true });
    const measure = (side: 0 | 1) => made.measure(opened, side);
    expect(await judge(made, measure)).toMatchObject({ verdict });
  });
});

describe('runBenches', () => {
  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
  });

  it('knows the benchmarks by name', async () => {
    await expect(runBenches({ names: ['speed'], short: true })).rejects.toThrow(
      /^There is no benchmark "speed"; there is worker-answer, first-sync, .+\.$/,
    );
  });
});
