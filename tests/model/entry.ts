/** The model's words: an entry of the ledger, a session as it is held between two syncs, a sync. */
import type { ChangeKind } from '../../utils/domain/ledger-types.ts';
import type { Place, Sight } from './sight.ts';
import type { Stretch } from './stretch.ts';

/** One line of the ledger. */
export interface Entry {
  /** Which session; absent for what happened to a whole series. */
  readonly session?: string;
  readonly lineage: string;
  readonly counterpart: string;
  readonly kind: ChangeKind;
  readonly from: Stretch;
  readonly to?: Stretch;
  readonly after?: number;
  readonly before: number;
  readonly preInstall: boolean;
}

/** A session as it was held after the last sync. */
export interface Session {
  /** Lineage and the place it was first seen at. */
  readonly name: string;
  readonly lineage: string;
  readonly place: Place;
  /** The series it was in at the last sync, and where the rule of that ended. */
  readonly home: string;
  readonly last: number;
  readonly counterpart: string;
  readonly span: Stretch;
  readonly regular?: Stretch;
  /** Cancelled, or without its counterpart. */
  readonly gone: boolean;
  /** Who had declined: the owner, the counterpart. */
  readonly declined: readonly string[];
}

/** One sync that read the window. */
export interface Sync {
  /** Whose calendar it is. */
  readonly owner: string;
  readonly now: number;
  /** The sync before; undefined for the first. */
  readonly after: number | undefined;
  readonly window: { readonly from: number; readonly until: number };
  /** What changed later than this revision comes by itself. */
  readonly since: number;
}

/** The latest moment something can have been done at: the sync, or an event's own last change. */
export function boundOf(updated: number | undefined, { now, after = -Infinity }: Sync): number {
  return updated !== undefined && updated > after ? Math.min(now, updated) : now;
}

/** Whether a stretch lies in the window, as listings understand it. */
export function isInWindow({ start, end }: Stretch, { window }: Sync): boolean {
  return end > window.from && start < window.until;
}

/** Whether a sync shows a session at all. A cancelled one lies where the rule had put it. */
export function isShown(sight: Sight, sync: Sync): boolean {
  const at = (sight.cancelled && sight.regular) || sight.span;
  return isInWindow(at, sync) || (sight.listed && sight.revision > sync.since);
}
