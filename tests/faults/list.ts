/** Every kind of fault there is. */
import type { Fault } from './fault.ts';
import { workerStopped } from './worker-stopped.ts';

export const FAULTS: readonly Fault[] = [workerStopped];
