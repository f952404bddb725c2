import { describe, expect, it } from 'vitest';
import { changeNote, listNotes, readNote, sessionNoteId, writeNote } from '../../utils/db/notes.ts';
import { deleteRecord } from '../../utils/db/change-record.ts';
import { undoEdits } from '../../utils/db/edits.ts';
import { listPeople } from '../../utils/db/people.ts';
import { ME } from '../domain/builders.ts';
import { useFreshDatabase } from './fresh-database.ts';

const ana = { name: 'Ana Ruiz', emails: ['ana@northwind.example'] };
const place = { account: ME, id: 'n', who: ana, kind: 'coaching' } as const;

useFreshDatabase();

describe('writeNote', () => {
  it('makes the note, and whom it is about, with its first letter', async () => {
    await writeNote(place, '', 'A', 1);
    const [person] = await listPeople(ME);
    expect(await readNote('n')).toMatchObject({ personId: person?.id, kind: 'coaching' });
    await writeNote(place, 'A', 'Ask', 2);
    expect(await readNote('n')).toMatchObject({ text: 'Ask', createdAt: 1, updatedAt: 2 });
    expect(await listPeople(ME)).toHaveLength(1);
  });

  it('has one note a session, whichever surface begins it', async () => {
    const id = sessionNoteId('m1');
    const session = { account: ME, id, who: ana, kind: 'session', meetingId: 'm1' } as const;
    await Promise.all([
      writeNote(session, '', 'One says this.', 1),
      writeNote(session, '', 'The other that.', 1),
    ]);
    const [person] = await listPeople(ME);
    const { notes } = await listNotes(ME, person?.id ?? '');
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatchObject({ meetingId: 'm1' });
    for (const words of ['One says this.', 'The other that.']) {
      expect([notes[0]?.text, ...(notes[0]?.conflicts ?? [])].join('\n')).toContain(words);
    }
  });

  it('brings back a note that another surface has just deleted', async () => {
    await writeNote(place, '', 'A', 1);
    await deleteRecord('notes', 'n', 2);
    expect(await readNote('n')).toBeUndefined();
    await writeNote(place, 'A', 'An', 3);
    expect((await readNote('n'))?.text).toBe('An');
  });
});

describe('listNotes', () => {
  it('gives so many of the newest, and whether more follow', async () => {
    for (let day = 1; day <= 5; day += 1) {
      await writeNote({ ...place, id: `n${day}` }, '', `day ${day}`, day);
    }
    const [person] = await listPeople(ME);
    const id = person?.id ?? '';
    const page = await listNotes(ME, id, 2);
    expect(page.notes.map(({ text }) => text)).toEqual(['day 5', 'day 4']);
    expect(page.hasMore).toBe(true);
    await deleteRecord('notes', 'n4', 6);
    expect((await listNotes(ME, id, 4)).notes.map(({ text }) => text)).toEqual([
      'day 5',
      'day 3',
      'day 2',
      'day 1',
    ]);
    expect((await listNotes(ME, id, 4)).hasMore).toBe(false);
  });
});

describe('changeNote', () => {
  it('makes a note a win, and not any more', async () => {
    await writeNote({ ...place, kind: 'quick' }, '', 'outage', 1);
    const { edits } = await changeNote('n', { kind: 'praise' }, 2);
    expect(await readNote('n')).toMatchObject({ kind: 'praise', text: 'outage' });
    await undoEdits(edits, 3);
    expect(await readNote('n')).toMatchObject({ kind: 'quick', text: 'outage' });
  });
});
