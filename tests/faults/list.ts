/** Every kind of fault there is. */
import type { Fault } from './fault.ts';
import { noise } from './noise.ts';
import { workerStopped } from './worker-stopped.ts';

export const FAULTS: readonly Fault[] = [noise, workerStopped];
