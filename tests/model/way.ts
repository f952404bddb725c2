/** How syncs are done, and how they go wrong. */
import type { Fault, Trouble } from '../fake-google/faults.ts';
import type { SyncKind } from './story.ts';

/** A sync is stopped at so many requests or pages; it is done again until it succeeds. */
export interface Kill {
  readonly at: number;
  readonly how: 'abort at request' | 'abort at page' | 'throw at page';
}

/** How syncs are done. None of it may make a difference. */
export interface Way {
  readonly pageSize: number | undefined;
  readonly emptyFirst: number;
  readonly order: number;
  /** At each sync: what goes wrong at the first requests, and how often it is stopped. */
  readonly troubles: readonly Trouble[];
  readonly kills: readonly Kill[];
}

/** Nothing special. */
export const PLAIN: Way = { pageSize: undefined, emptyFirst: 0, order: 0, troubles: [], kills: [] };

/** What makes a sync fail. */
export const FAILURES: Partial<Record<SyncKind, Fault>> = {
  'no access': { status: 403, reason: 'forbidden' },
  'not found': { status: 404 },
  'server down': { status: 503 },
  'lost midway': { status: 404, nth: 2 },
};
