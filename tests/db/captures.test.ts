import { describe, expect, it } from 'vitest';
import { assignCapture, lastCaptures, saveCapture } from '../../utils/db/captures.ts';
import { deleteRecord } from '../../utils/db/change-record.ts';
import { addTopics, listTopics } from '../../utils/db/agenda.ts';
import { undoEdits } from '../../utils/db/edits.ts';
import { addFollowUp, listFollowUps } from '../../utils/db/follow-ups.ts';
import { listInbox, listNotes, readNote, writeNote } from '../../utils/db/notes.ts';
import { listPeople } from '../../utils/db/people.ts';
import { ME } from '../domain/builders.ts';
import { useFreshDatabase } from './fresh-database.ts';

const ana = { name: 'Ana Ruiz', emails: ['ana@northwind.example'] };

useFreshDatabase();

/** The id of the one person there is. */
async function anasId(): Promise<string> {
  const [person] = await listPeople(ME);
  if (!person) throw new Error('Nobody is recorded.');
  return person.id;
}

describe('saveCapture', () => {
  it('records the person together with the first line about them', async () => {
    await saveCapture(ME, ana, { kind: 'note', text: 'handled the outage' }, 5);
    const { notes, hasMore } = await listNotes(ME, await anasId());
    expect(notes).toMatchObject([{ kind: 'quick', text: 'handled the outage', createdAt: 5 }]);
    expect(hasMore).toBe(false);
  });

  it('makes of a line what its sign says', async () => {
    await saveCapture(ME, ana, { kind: 'praise', text: 'the write-up' }, 1);
    await saveCapture(ME, ana, { kind: 'topic', text: 'on-call' }, 2);
    await saveCapture(ME, ana, { kind: 'follow-up', text: 'report', due: '2026-03-06' }, 3);
    const id = await anasId();
    expect((await listNotes(ME, id)).notes).toMatchObject([{ kind: 'praise' }]);
    expect(await listTopics(ME, id)).toMatchObject([{ side: 'mine', text: 'on-call' }]);
    expect(await listFollowUps(ME, id)).toMatchObject([
      { owner: 'me', text: 'report', due: '2026-03-06', state: 'open' },
    ]);
  });

  it('puts a line about nobody into the inbox with its sign, newest first', async () => {
    await saveCapture(ME, undefined, { kind: 'note', text: 'first' }, 1);
    await saveCapture(ME, undefined, { kind: 'topic', text: 'second' }, 2);
    expect((await listInbox(ME)).map(({ text }) => text)).toEqual(['# second', 'first']);
    expect(await listPeople(ME)).toEqual([]);
  });

  it('keeps accounts apart', async () => {
    await saveCapture('other@gmail.com', undefined, { kind: 'note', text: 'private' }, 1);
    expect(await listInbox(ME)).toEqual([]);
    expect(await lastCaptures(ME, 10)).toEqual([]);
  });
});

describe('lastCaptures', () => {
  it('are the newest that were not taken back, whatever and whoever they are about', async () => {
    await saveCapture(ME, ana, { kind: 'note', text: 'oldest' }, 1);
    await saveCapture(ME, ana, { kind: 'topic', text: 'topic' }, 2);
    const { value } = await saveCapture(ME, undefined, { kind: 'note', text: 'newest' }, 3);
    const texts = async () => (await lastCaptures(ME, 2)).map(({ text }) => text);
    expect(await texts()).toEqual(['newest', 'topic']);
    await deleteRecord('notes', value, 4);
    expect(await texts()).toEqual(['topic', 'oldest']);
  });

  it('are none of what was written elsewhere, but stay what they were when they are given away', async () => {
    const { value } = await saveCapture(ME, undefined, { kind: 'note', text: 'for Ana' }, 1);
    await addTopics(ME, ana, 'mine', ['typed into the agenda'], 2);
    await addFollowUp(ME, ana, { owner: 'me', text: 'typed as a promise' }, 3);
    const place = { account: ME, id: 'free', who: ana, kind: 'quick' } as const;
    await writeNote(place, '', 'typed on the page', 4);
    await assignCapture(value, ana, () => ({ kind: 'note', text: 'for Ana' }), 5);
    expect(await lastCaptures(ME, 10)).toMatchObject([{ text: 'for Ana' }]);
  });
});

describe('assignCapture', () => {
  it('gives a line to somebody as what it was read to be, and back', async () => {
    const line = { kind: 'topic', text: 'parental leave' } as const;
    const { value } = await saveCapture(ME, undefined, line, 1);
    const { edits } = await assignCapture(value, ana, () => line, 2);
    expect(await listInbox(ME)).toEqual([]);
    expect(await listTopics(ME, await anasId())).toMatchObject([{ text: 'parental leave' }]);
    await undoEdits(edits, 3);
    expect((await listInbox(ME)).map(({ text }) => text)).toEqual(['# parental leave']);
    expect(await listPeople(ME)).toEqual([]);
  });

  it.each(['note', 'topic', 'follow-up'] as const)(
    'takes along what could not be merged, as a %s',
    async (kind) => {
      const { value } = await saveCapture(ME, undefined, { kind: 'note', text: 'the offsite' }, 1);
      const place = { account: ME, id: value, who: ana, kind: 'quick' } as const;
      await writeNote(place, 'the offsite', 'the offsite in May', 2);
      await writeNote(place, 'the offsite', 'the summer', 3);
      const conflicts = (await readNote(value))?.conflicts;
      expect(conflicts).toHaveLength(1);
      const { edits } = await assignCapture(value, ana, ({ text }) => ({ kind, text }), 4);
      const id = await anasId();
      const lists = [(await listNotes(ME, id)).notes, await listTopics(ME, id)];
      const given = [...lists.flat(), ...(await listFollowUps(ME, id))];
      expect(given).toHaveLength(1);
      expect(given[0]).toMatchObject({ conflicts });
      await undoEdits(edits, 5);
      expect(await listInbox(ME)).toMatchObject([{ conflicts }]);
    },
  );

  it('gives the words as they are by then, not as they were shown', async () => {
    const { value } = await saveCapture(ME, undefined, { kind: 'note', text: 'the offsite' }, 1);
    const place = { account: ME, id: value, who: ana, kind: 'quick' } as const;
    await writeNote(place, 'the offsite', 'the offsite in May', 2);
    await assignCapture(value, ana, ({ text }) => ({ kind: 'topic', text }), 3);
    expect(await listTopics(ME, await anasId())).toMatchObject([{ text: 'the offsite in May' }]);
  });
});
