/**
 * The ledger's entries of meetings that go, told of those that stay. Their ids tell of what they are,
 * so each gets its new one; what is there under that already was seen by both devices, and is one.
 */
import type { RestoreDesk } from '../db/restore-desk.ts';
import type { Change } from '../domain/ledger-types.ts';
import { sameness } from '../sync/change-id.ts';
import type { EntryIds } from './entry-ids.ts';
import { joinRecords } from './join-records.ts';

/** Gives the new ids of entries by their old ones; of use only where `ids` is not wanting after. */
export async function settleLedger(
  desk: RestoreDesk,
  moves: ReadonlyMap<string, string>,
  ids: EntryIds,
): Promise<ReadonlyMap<string, string>> {
  // Checked or written by ourselves.
  const changes = (await desk.all('changes')) as readonly Change[];
  const isGoing = ({ meetingId }: Change): boolean => moves.has(meetingId ?? '');
  const going = changes.filter(isGoing).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const staying = new Map<string, object>();
  for (const change of changes) if (!isGoing(change)) staying.set(change.id, change);
  const counts = Map.groupBy(going, sameness);
  const renamed = new Map<string, string>();
  for (const { id } of going) await desk.remove('changes', id);
  for (const change of going) {
    const moved = { ...change, meetingId: moves.get(change.meetingId ?? '') ?? '' };
    const id = newId(change, moved, counts.get(sameness(change))?.length ?? 0, ids);
    if (id !== change.id) renamed.set(change.id, id);
    const known = staying.get(id);
    const entry = { ...moved, id };
    const record = known ? joinRecords('changes', known, entry).record : entry;
    staying.set(id, record);
    await desk.put({ store: 'changes', key: id, record });
  }
  return renamed;
}

/** The id of the same how-manieth of its like; one whose own tells nothing keeps it. */
function newId(change: Change, moved: Change, count: number, ids: EntryIds): string {
  let found = change.id;
  for (let nth = 1; nth <= count; nth += 1) {
    const [before, after] = [change, moved].map((each) =>
      ids.of(each.account, sameness(each), nth),
    );
    if (before === change.id) found = after ?? found;
  }
  return found;
}
