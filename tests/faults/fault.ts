/** The frame of fault runs: long, seeded, counted in actions, and told again by their seed. */
import type { Random } from './random.ts';

/** What a run is given. */
export interface Run {
  readonly random: Random;
  /** How many actions it does; one more or less of them changes nothing before. */
  readonly actions: number;
  /** Says what is done next: counted, and named where the run fails. */
  act<Value>(what: string, action: () => Promise<Value>): Promise<Value>;
}

/** Things going wrong, on purpose and at random. */
export interface Fault {
  readonly name: string;
  /** What goes wrong and what must hold all the same, in a sentence. */
  readonly says: string;
  /** Actions of a long run, and of the short one that is part of `npm test`. */
  readonly actions: number;
  readonly shortActions: number;
  /** Does `run.actions` actions; throws where something does not hold. */
  run(run: Run): Promise<void>;
}
