/**
 * What is captured in one line: a note, a win, a topic or a follow-up of somebody's, or a line in
 * the inbox until it is known whose it is.
 */
import { orderAtEnd } from '../domain/agenda.ts';
import { signedText, type QuickNoteKind } from '../domain/quick-note-signs.ts';
import { INBOX, type Account, type Day, type Millis, type Note } from '../domain/types.ts';
import { openTopicsOf } from './agenda.ts';
import { openDatabase } from './open.ts';
import { ensurePerson, type PersonRef } from './people.ts';
import type { AnyRecord } from './record-form.ts';
import { writeRecords, type Desk, type Writing } from './write-records.ts';

/** A line as it was read. */
export interface Line {
  readonly kind: QuickNoteKind;
  readonly text: string;
  readonly due?: Day;
}

/** Something captured, as it is listed afterwards. */
export interface Capture extends Line {
  readonly store: 'notes' | 'agenda' | 'followUps';
  readonly id: string;
  readonly personId: string;
  readonly at: Millis;
}

/**
 * Saves a line to somebody, or to the inbox when nobody is given. Whoever is not recorded yet is,
 * in the same transaction. The commit is strict: the popup closes right after.
 */
export async function saveCapture(
  account: Account,
  who: PersonRef | undefined,
  line: Line,
  at: Millis,
): Promise<Writing<string>> {
  return writeRecords(
    ['notes', 'agenda', 'followUps', 'people'],
    at,
    async (desk) => {
      if (who) return put(desk, account, (await ensurePerson(desk, account, who)).id, line);
      // Its sign stays with it: whoever it is given to gets what was meant.
      const text = signedText(line.kind, line.text, line.due);
      return put(desk, account, INBOX, { kind: 'note', text });
    },
    { strict: true },
  );
}

/**
 * Gives a line of the inbox to somebody, as what it is read to be: as it is by then, whatever another
 * surface typed into it meanwhile. What of another version could not be merged goes with it.
 */
export async function assignCapture(
  noteId: string,
  who: PersonRef,
  read: (note: Note) => Line,
  at: Millis,
): Promise<Writing<void>> {
  return writeRecords(['notes', 'agenda', 'followUps', 'people'], at, async (desk) => {
    const note = await desk.get('notes', noteId);
    if (!note) return;
    const line = read(note);
    const { id } = await ensurePerson(desk, note.account, who);
    if (line.kind === 'note' || line.kind === 'praise') {
      const kind = line.kind === 'praise' ? 'praise' : 'quick';
      await desk.put('notes', { ...note, personId: id, kind, text: line.text });
      return;
    }
    await put(desk, note.account, id, line, note.conflicts);
    await desk.put('notes', { ...note, deletedAt: at });
  });
}

async function put(
  desk: Desk,
  account: Account,
  personId: string,
  { kind, text, due }: Line,
  conflicts?: Note['conflicts'],
): Promise<string> {
  const head = {
    id: crypto.randomUUID(),
    account,
    personId,
    text,
    captured: true,
    ...(conflicts && { conflicts }),
  } as const;
  if (kind === 'topic') {
    const order = orderAtEnd(await openTopicsOf(desk, account, personId), 'mine');
    await desk.put('agenda', { ...head, side: 'mine', order, state: 'open' });
  } else if (kind === 'follow-up') {
    const dated = due === undefined ? {} : { due };
    await desk.put('followUps', {
      ...head,
      ...dated,
      owner: 'me',
      origin: 'session',
      state: 'open',
    });
  } else {
    await desk.put('notes', { ...head, kind: kind === 'praise' ? 'praise' : 'quick' });
  }
  return head.id;
}

/** So many records of a store are looked at: what lies further back is nobody's last thought. */
const LOOKED_AT = 200;

/** The last lines captured in an account, newest first, whoever they are about. */
export async function lastCaptures(account: Account, count: number): Promise<Capture[]> {
  const db = await openDatabase();
  const tx = db.transaction(['notes', 'agenda', 'followUps']);
  const found: Capture[] = [];
  for (const store of ['notes', 'agenda', 'followUps'] as const) {
    const range = IDBKeyRange.bound([account], [account, []]);
    let left = count;
    let cursor = await tx.objectStore(store).index('byAccount').openCursor(range, 'prev');
    for (let seen = 0; cursor && left > 0 && seen < LOOKED_AT; seen += 1) {
      const capture = asCapture(store, cursor.value);
      if (capture) {
        found.push(capture);
        left -= 1;
      }
      cursor = await cursor.continue();
    }
  }
  return found.toSorted((a, b) => b.at - a.at).slice(0, count);
}

function asCapture(store: Capture['store'], record: AnyRecord): Capture | undefined {
  if (record.deletedAt !== undefined || !('captured' in record)) return undefined;
  const { id, personId, text, createdAt: at } = record;
  if ('side' in record) return { store, id, personId, kind: 'topic', text, at };
  if ('owner' in record) {
    const due = record.due === undefined ? {} : { due: record.due };
    return { store, id, personId, kind: 'follow-up', text, at, ...due };
  }
  if (record.kind !== 'quick' && record.kind !== 'praise') return undefined;
  return { store, id, personId, kind: record.kind === 'praise' ? 'praise' : 'note', text, at };
}
