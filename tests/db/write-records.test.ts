import { describe, expect, it, vi } from 'vitest';
import { onAnnounced } from '../../utils/db/announce.ts';
import { changeRecord, deleteRecord } from '../../utils/db/change-record.ts';
import { undoEdits } from '../../utils/db/edits.ts';
import { readNote, writeNote } from '../../utils/db/notes.ts';
import { closeDatabase, openDatabase } from '../../utils/db/open.ts';
import { listPeople } from '../../utils/db/people.ts';
import { writeText } from '../../utils/db/texts.ts';
import { readWitness } from '../../utils/db/witness.ts';
import { writeRecords } from '../../utils/db/write-records.ts';
import { ME } from '../domain/builders.ts';
import { useFreshDatabase } from './fresh-database.ts';

const place = {
  account: ME,
  id: 'n',
  who: { name: 'Ana', emails: [] },
  kind: 'coaching',
} as const;

useFreshDatabase();

async function witness() {
  const db = await openDatabase();
  return readWitness(db.transaction(['meta'], 'readonly'));
}

describe('writeRecords', () => {
  it('writes nothing, tells nobody and counts nothing where the work fails', async () => {
    await writeNote(place, '', 'Ask', 1);
    const before = await witness();
    const heard = vi.fn();
    const until = new AbortController();
    onAnnounced(['notes', 'people'], heard, until.signal);
    const failing = writeRecords(['notes'], 2, async (desk) => {
      const note = await desk.get('notes', 'n');
      if (note) await desk.put('notes', { ...note, text: 'Tell' });
      throw new Error('No.');
    });
    await expect(failing).rejects.toThrow('No.');
    expect((await readNote('n'))?.text).toBe('Ask');
    expect(await witness()).toEqual(before);
    // Whatever is told comes in order: had it been told, it would be heard before this.
    await writeNote(place, 'Ask', 'Asked', 3);
    await expect.poll(() => heard.mock.calls.length).toBe(1);
    until.abort();
  });

  it('reads a record once, and gives what was written meanwhile', async () => {
    await writeNote(place, '', 'Ask', 1);
    const reading = vi.spyOn(IDBObjectStore.prototype, 'get');
    const { edits } = await writeRecords(['notes'], 2, async (desk) => {
      for (const word of ['Ask', 'him']) {
        const note = await desk.get('notes', 'n');
        if (note) await desk.put('notes', { ...note, text: `${note.text} ${word}` });
      }
    });
    // The second copies are read for by themselves.
    const read = reading.mock.contexts.flatMap((store) =>
      store instanceof IDBObjectStore && store.transaction.mode === 'readwrite' ? [store.name] : [],
    );
    reading.mockRestore();
    expect(read.filter((name) => name === 'notes')).toHaveLength(1);
    expect(await readNote('n')).toMatchObject({ text: 'Ask Ask him' });
    expect(edits.map(({ before }) => before)).toMatchObject([{ text: 'Ask' }, { text: 'Ask Ask' }]);
  });

  it('counts each writing once, and the records it adds', async () => {
    await writeNote(place, '', 'A', 1);
    const first = await witness();
    expect(first?.counts).toMatchObject({ notes: 1, people: 1 });
    await writeNote(place, 'A', 'As', 2);
    const second = await witness();
    expect(second?.generation).toBe((first?.generation ?? 0) + 1);
    expect(second?.counts).toEqual(first?.counts);
    // A soft deletion takes nothing away.
    await deleteRecord('notes', 'n', 3);
    expect((await witness())?.counts).toEqual(first?.counts);
  });

  it('gives each device its own counter', async () => {
    await writeNote(place, '', 'A', 1);
    await writeNote(place, 'A', 'As', 2);
    expect(Object.values((await readNote('n'))?.version ?? {})).toEqual([2]);
    const db = await openDatabase();
    await db.put('meta', { key: 'device', value: 'elsewhere' });
    await closeDatabase();
    await writeNote(place, 'As', 'Ask', 3);
    expect((await readNote('n'))?.version).toMatchObject({ elsewhere: 1 });
    expect(Object.keys((await readNote('n'))?.version ?? {})).toHaveLength(2);
  });
});

describe('undoEdits', () => {
  it('leaves alone what was changed since, and takes back the rest', async () => {
    await writeNote({ ...place, kind: 'quick' }, '', 'outage', 1);
    const { edits } = await changeRecord('notes', 'n', 2, (note) => ({
      ...note,
      kind: 'praise',
      meetingId: 'm1',
    }));
    await changeRecord('notes', 'n', 3, (note) => ({ ...note, meetingId: 'm2' }));
    await undoEdits(edits, 4);
    expect(await readNote('n')).toMatchObject({ kind: 'quick', meetingId: 'm2' });
  });

  it('keeps what was typed since into a text that it takes back', async () => {
    await writeNote(place, '', 'one two three', 1);
    const { edits } = await changeRecord('notes', 'n', 2, (note) => ({
      ...note,
      text: 'one 2 three',
    }));
    await writeText(
      { store: 'notes', id: 'n', field: 'text' },
      'one 2 three',
      'one 2 three four',
      3,
    );
    await undoEdits(edits, 4);
    expect((await readNote('n'))?.text).toBe('one two three four');
  });

  it('is taken back itself: that does it again', async () => {
    await writeNote(place, '', 'A', 1);
    const { edits } = await deleteRecord('notes', 'n', 2);
    const back = await undoEdits(edits, 3);
    expect((await readNote('n'))?.text).toBe('A');
    await undoEdits(back.edits, 4);
    expect(await readNote('n')).toBeUndefined();
  });

  it('softly deletes what a writing made', async () => {
    const { edits } = await writeRecords(['people'], 1, async (desk) =>
      desk.put('people', { ...blank, id: 'p', account: ME, name: 'Ana' }),
    );
    await undoEdits(edits, 2);
    expect(await listPeople(ME)).toEqual([]);
    const db = await openDatabase();
    expect(await db.get('people', 'p')).toMatchObject({ deletedAt: 2 });
  });
});

const blank = {
  emails: [],
  relation: 'unset',
  tracked: true,
  pauses: [],
  links: [],
  waivers: [],
  strengths: '',
  toWorkOn: '',
  obstacles: '',
  progress: '',
  motivators: '',
  goodToKnow: '',
} as const;
