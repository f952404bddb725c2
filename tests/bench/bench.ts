/**
 * The frame of all benchmarks. A time alone says more about the machine than about the code, so
 * each benchmark has two sides, measured in turns in one run: ours, and what it is held against.
 */

/** One side: does the thing once and says how many milliseconds it took. */
export interface Side<World> {
  readonly name: string;
  /** Throws where the answer is wrong: a fast mistake is no result. */
  measure(world: World): Promise<number>;
}

/** How a world is opened. */
export interface OpenOptions {
  /** Each side is measured once, for its answer and not for its time. */
  readonly short: boolean;
}

/** What was promised and is not kept: `atMost` then only holds it from growing further away. */
export interface Missed {
  /** What `atMost` should be. */
  readonly promised: number;
  /** Where the rest goes, in a few words. */
  readonly because: string;
}

/** A benchmark: the first side is ours, the second what it is held against. */
export interface Bench<World> {
  readonly name: string;
  /** What is measured, in a sentence. */
  readonly says: string;
  readonly sides: readonly [Side<World>, Side<World>];
  /** How often each side is measured. */
  readonly rounds: number;
  /** The first side takes at most so many times as long as the second, or so much longer. */
  readonly atMost: number;
  readonly missed?: Missed;
  /** What `atMost` counts; times unless said. */
  readonly as?: 'times' | 'milliseconds more';
  /** Which of a side's times counts; the median unless said. */
  readonly by?: 'median' | 'p95';
  /**
   * Brings up what both sides need, and takes it down again; `short` where no time counts. Benchmarks
   * in a row that are opened by the same function are measured in one world.
   */
  open(options: OpenOptions): Promise<World>;
  close(world: World): Promise<void>;
}

/** A benchmark of which no one needs to know its world. */
export interface OpenBench {
  readonly name: string;
  readonly says: string;
  readonly rounds: number;
  readonly atMost: number;
  readonly missed: Missed | undefined;
  readonly as: 'times' | 'milliseconds more';
  readonly by: 'median' | 'p95';
  readonly sideNames: readonly [string, string];
  /** Whether that world is one of this benchmark's. */
  isAtHomeIn(opened: OpenWorld): boolean;
  open(options: OpenOptions): Promise<OpenWorld>;
  /** Measures the side of this number once. */
  measure(opened: OpenWorld, side: 0 | 1): Promise<number>;
}

/** What benchmarks are measured in, as its opener brought it up. */
export interface OpenWorld {
  readonly opener: unknown;
  readonly world: unknown;
  close(): Promise<void>;
}

/** Makes a benchmark for the frame. */
export function defineBench<World>(bench: Bench<World>): OpenBench {
  const { name, says, rounds, atMost, missed, as = 'times', by = 'median', sides } = bench;
  return {
    name,
    says,
    rounds,
    atMost,
    missed,
    as,
    by,
    sideNames: [sides[0].name, sides[1].name],
    isAtHomeIn: ({ opener }) => opener === bench.open,
    open: async (options) => {
      const world = await bench.open(options);
      return { opener: bench.open, world, close: () => bench.close(world) };
    },
    // What its opener brought up is what it says.
    measure: ({ world }, side) => sides[side].measure(world as World),
  };
}
