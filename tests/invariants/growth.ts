/**
 * Compared with an earlier look nothing is lost: what the user wrote is there, at least as new as it
 * was; the ledger has grown at most; a session that was over is there for good.
 */
import { isDeepStrictEqual } from 'node:util';
import { keyOf } from '../../utils/db/record-form.ts';
import { RECORD_STORES } from '../../utils/db/record-stores.ts';
import { compareVersions } from '../../utils/domain/versions.ts';
import { rowsOf, type Dump } from './dump.ts';
import type { Flaw } from './flaw.ts';

export function losses(before: Dump, after: Dump): readonly Flaw[] {
  return [...lostWords(before, after), ...lostEntries(before, after), ...lostPast(before, after)];
}

function lostWords(before: Dump, after: Dump): readonly Flaw[] {
  return RECORD_STORES.flatMap((store) => {
    const now = new Map(rowsOf(after, store).map((each) => [String(keyOf(each)), each]));
    return rowsOf(before, store).flatMap((earlier) => {
      const record = now.get(String(keyOf(earlier)));
      if (record === undefined) return [lost(store, earlier)];
      const standing = compareVersions(record.version, earlier.version);
      if (standing === 'includes') return [];
      if (standing === 'same' && isDeepStrictEqual(record, earlier)) return [];
      const says = `In ${store} ${JSON.stringify(record)} is not newer than ${JSON.stringify(earlier)}`;
      return [{ kind: 'lost' as const, says }];
    });
  });
}

function lostEntries(before: Dump, after: Dump): readonly Flaw[] {
  const now = new Map(rowsOf(after, 'changes').map((change) => [change.id, change]));
  return rowsOf(before, 'changes').flatMap((earlier): Flaw[] => {
    const change = now.get(earlier.id);
    if (change === undefined) return [lost('changes', earlier)];
    if (isDeepStrictEqual(change, earlier)) return [];
    const says = `${JSON.stringify(earlier)} is now ${JSON.stringify(change)}`;
    return [{ kind: 'rewritten', says }];
  });
}

function lostPast(before: Dump, after: Dump): readonly Flaw[] {
  const now = new Set(rowsOf(after, 'meetings').map(({ id }) => id));
  return rowsOf(before, 'meetings')
    .filter(({ id, settled }) => settled && !now.has(id))
    .map((meeting) => lost('meetings', meeting));
}

function lost(store: string, record: object): Flaw {
  return { kind: 'lost', says: `From ${store} this is gone: ${JSON.stringify(record)}` };
}
