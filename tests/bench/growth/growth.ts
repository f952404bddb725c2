/**
 * The frame of all growths: the same thing done with 1, 10 and 100 times the data. Time alone says
 * more about the machine than about the code; how it grows does not.
 */

/** One thing that is done with ever more of something. */
export interface Growth {
  readonly name: string;
  /** What is measured, in a sentence. */
  readonly says: string;
  /** What there is ever more of. */
  readonly of: string;
  /** How many of them: each ten times the one before. */
  readonly sizes: readonly [number, number, number];
  /** Whether it may take longer in step with the data, or must not. */
  readonly as: 'linear' | 'flat';
  readonly rounds: number;
  /** Brings it up with so many. */
  open(size: number): Promise<Grown>;
}

/** The thing with one number of data. */
export interface Grown {
  /** Does it once and gives the milliseconds. Throws where the answer is wrong. */
  measure(): Promise<number>;
  /** What is held in memory after, in megabytes, where that can be told. */
  memory?(): Promise<number>;
  close(): Promise<void>;
}

/** What it took with one number of data. */
export interface Point {
  readonly size: number;
  /** The median of all rounds, in milliseconds. */
  readonly ms: number;
  readonly megabytes?: number;
}

/** What a growth came to. */
export interface GrowthResult {
  readonly name: string;
  readonly says: string;
  readonly of: string;
  readonly as: Growth['as'];
  readonly points: readonly Point[];
  readonly holds: boolean;
}

/** Beyond the growth that is allowed: half as much again is the machine's. */
const LEEWAY = 1.5;
/** Less than this is nothing that grows, but what any doing takes, in milliseconds. */
const LEAST = 1;

/**
 * Whether times grow as they may. In step: a hundred times the data at most ten times as long as ten
 * times the data (from the first to the second what is always there weighs too much). Flat: as long.
 */
export function growsAs(as: Growth['as'], points: readonly Point[]): boolean {
  const [first, second, third] = points.map(({ ms }) => Math.max(ms, LEAST));
  if (first === undefined || second === undefined || third === undefined) return false;
  return as === 'flat' ? third <= first * LEEWAY : third <= second * 10 * LEEWAY;
}
