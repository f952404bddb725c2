/**
 * Once the records of two databases are together, one session has one meeting, and all that was
 * written of it is written of that one.
 */
import { sessionNoteId } from '../db/notes.ts';
import type { RestoreDesk } from '../db/restore-desk.ts';
import type { RecordOf, RecordStore } from '../db/record-stores.ts';
import type { Meeting } from '../domain/calendar-types.ts';
import { doubledMeetings } from '../domain/doubled-meetings.ts';
import type { SyncState } from '../domain/types.ts';
import { counted } from './counted.ts';
import type { EntryIds } from './entry-ids.ts';
import { joinDoubles, joinRecords } from './join-records.ts';
import { settleLedger } from './settle-ledger.ts';
import { recordKey } from './store-formats.ts';

type Moves = ReadonlyMap<string, string>;

/** Makes one of meetings of one session; gives what has to be done before it can be. */
export async function settleMeetings(
  desk: RestoreDesk,
  ids: EntryIds,
): Promise<(() => Promise<void>) | undefined> {
  // Checked or written by ourselves, as all here.
  const doubled = doubledMeetings((await desk.all('meetings')) as readonly Meeting[]);
  if (doubled.length === 0) return undefined;
  const moves = new Map<string, string>();
  for (const group of doubled) await joinMeetings(desk, group, moves);
  const entries = await settleLedger(desk, moves, ids);
  if (ids.isWanting()) return () => ids.find();
  await moveWritten(desk, moves);
  await moveExplanations(desk, moves, entries);
  await moveRead(desk, moves);
  return undefined;
}

async function joinMeetings(
  desk: RestoreDesk,
  [kept, ...others]: readonly Meeting[],
  moves: Map<string, string>,
): Promise<void> {
  if (kept === undefined) return;
  let record: object = kept;
  for (const other of others) {
    moves.set(other.id, kept.id);
    ({ record } = joinRecords('meetings', record, { ...other, id: kept.id }));
    await desk.remove('meetings', other.id);
  }
  await desk.put({ store: 'meetings', key: kept.id, record });
}

/** What names its meeting beside its own key names the one that stays; the others get its key. */
async function moveWritten(desk: RestoreDesk, moves: Moves): Promise<void> {
  const to = ({ meetingId = '' }: { readonly meetingId?: string }) => moves.get(meetingId);
  const named = <Kept extends { readonly meetingId?: string }>(record: Kept) => {
    const meetingId = to(record);
    return meetingId === undefined ? undefined : { ...record, meetingId };
  };
  await change(desk, 'agenda', named);
  await change(desk, 'followUps', named);
  await change(desk, 'notes', (note) => (isOfSession(note) ? undefined : named(note)));
  await rekey(desk, 'notes', (note) => {
    const meetingId = isOfSession(note) ? to(note) : undefined;
    return meetingId === undefined
      ? undefined
      : { ...note, id: sessionNoteId(meetingId), meetingId };
  });
  await rekey(desk, 'sessions', named);
}

function isOfSession({ id, meetingId }: RecordOf['notes']): boolean {
  return meetingId !== undefined && id === sessionNoteId(meetingId);
}

async function moveExplanations(desk: RestoreDesk, moves: Moves, entries: Moves): Promise<void> {
  await change(desk, 'explanations', (explanation) => {
    const anew = moves.get(explanation.anew ?? '');
    return anew === undefined ? undefined : { ...explanation, anew };
  });
  await rekey(desk, 'explanations', (explanation) => {
    const id = entries.get(explanation.id);
    return id === undefined ? undefined : { ...explanation, id };
  });
  await change(desk, 'people', (person) => {
    const endAnswered = entries.get(person.endAnswered ?? '');
    return endAnswered === undefined ? undefined : { ...person, endAnswered };
  });
}

/** Which sessions could not be read, as this device knows. */
async function moveRead(desk: RestoreDesk, moves: Moves): Promise<void> {
  for (const state of (await desk.all('syncState')) as readonly SyncState[]) {
    if (!state.unsure?.some((id) => moves.has(id))) continue;
    const unsure = [...new Set(state.unsure.map((id) => moves.get(id) ?? id))];
    const key = recordKey('syncState', state);
    await desk.put({ store: 'syncState', key, record: { ...state, unsure } });
  }
}

async function recordsOf<Store extends RecordStore>(
  desk: RestoreDesk,
  store: Store,
): Promise<readonly RecordOf[Store][]> {
  const records = (await desk.all(store)) as readonly RecordOf[Store][];
  return records.toSorted((a, b) => (recordKey(store, a) < recordKey(store, b) ? -1 : 1));
}

/** Changes records where they lie. */
async function change<Store extends RecordStore>(
  desk: RestoreDesk,
  store: Store,
  changed: (record: RecordOf[Store]) => RecordOf[Store] | undefined,
): Promise<void> {
  for (const record of await recordsOf(desk, store)) {
    const next = changed(record);
    if (next) await desk.put({ store, key: recordKey(store, next), record: counted(next) });
  }
}

/**
 * Brings records under another key, joined with what lies there. Each leaves a deleted one behind:
 * what somebody else still writes under the old key is told from what was brought.
 */
async function rekey<Store extends RecordStore>(
  desk: RestoreDesk,
  store: Store,
  moved: (record: RecordOf[Store]) => RecordOf[Store] | undefined,
): Promise<void> {
  const records = await recordsOf(desk, store);
  const there = new Map(records.map((record) => [String(recordKey(store, record)), record]));
  for (const record of records) {
    const next = record.deletedAt === undefined ? moved(record) : undefined;
    const from = recordKey(store, record);
    if (next === undefined || recordKey(store, next) === from) continue;
    const key = recordKey(store, next);
    const known = there.get(String(key));
    const joined = known ? joinDoubles(store, known, next) : counted(next);
    there.set(String(key), joined);
    await desk.put({ store, key, record: joined });
    const left = counted({ ...record, deletedAt: record.updatedAt });
    await desk.put({ store, key: from, record: left });
  }
}
