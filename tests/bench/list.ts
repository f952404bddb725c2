/** Every benchmark there is. */
import type { OpenBench } from './bench.ts';
import { firstSync } from './first-sync.ts';
import { workerAnswer } from './worker-answer.ts';

export const BENCHES: readonly OpenBench[] = [workerAnswer, firstSync];
