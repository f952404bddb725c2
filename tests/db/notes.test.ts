import { describe, expect, it } from 'vitest';
import { INBOX } from '../../utils/domain/types.ts';
import {
  addQuickNote,
  assignNote,
  lastQuickNote,
  listNotes,
  setNoteDeleted,
} from '../../utils/db/notes.ts';
import { listPeople } from '../../utils/db/people.ts';
import { useFreshDatabase } from './fresh-database.ts';

const ME = 'mira@northwind.example';
const ana = { name: 'Ana Ruiz', emails: ['ana@northwind.example'] };

useFreshDatabase();

describe('addQuickNote', () => {
  it('records the person together with the first note about them', async () => {
    const note = await addQuickNote(ME, ana, 'handled the outage', 5);
    const [person] = await listPeople(ME);
    expect(note).toMatchObject({ personId: person!.id, kind: 'quick', text: 'handled the outage' });
    expect(await listNotes(ME, person!.id)).toEqual([note]);
  });

  it('puts a note about nobody into the inbox, newest first', async () => {
    await addQuickNote(ME, undefined, 'first', 1);
    await addQuickNote(ME, undefined, 'second', 2);
    expect((await listNotes(ME, INBOX)).map((note) => note.text)).toEqual(['second', 'first']);
    expect(await listPeople(ME)).toEqual([]);
  });

  it('keeps accounts apart', async () => {
    await addQuickNote('other@gmail.com', undefined, 'private', 1);
    expect(await listNotes(ME, INBOX)).toEqual([]);
  });
});

describe('lastQuickNote', () => {
  it('is the newest that was not undone, whoever it is about', async () => {
    await addQuickNote(ME, ana, 'older', 1);
    const newest = await addQuickNote(ME, undefined, 'newest', 2);
    expect(await lastQuickNote(ME)).toEqual(newest);
    await setNoteDeleted(newest.id, true, 3);
    expect((await lastQuickNote(ME))?.text).toBe('older');
  });
});

describe('assignNote', () => {
  it('moves a note to somebody and back', async () => {
    const note = await addQuickNote(ME, undefined, 'who was it?', 1);
    await assignNote(note.id, ana, 2);
    const [person] = await listPeople(ME);
    expect((await listNotes(ME, person!.id)).map((kept) => kept.id)).toEqual([note.id]);
    expect(await listNotes(ME, INBOX)).toEqual([]);
    await assignNote(note.id, undefined, 3);
    expect((await listNotes(ME, INBOX)).map((kept) => kept.id)).toEqual([note.id]);
  });
});

describe('setNoteDeleted', () => {
  it('undoes and redoes', async () => {
    const note = await addQuickNote(ME, undefined, 'oops', 1);
    await setNoteDeleted(note.id, true, 2);
    expect(await listNotes(ME, INBOX)).toEqual([]);
    await setNoteDeleted(note.id, false, 3);
    const [back] = await listNotes(ME, INBOX);
    expect(back).toMatchObject({ id: note.id, text: 'oops' });
    expect(Object.values(back!.version)).toEqual([3]);
  });
});
