import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { eraseEverything, erasePersonForGood } from '../../utils/db/erase.ts';
import { hasWords } from '../../utils/db/has-words.ts';
import { importNotes } from '../../utils/db/import-notes.ts';
import { listFollowUps } from '../../utils/db/follow-ups.ts';
import { listNotes } from '../../utils/db/notes.ts';
import { openDatabase } from '../../utils/db/open.ts';
import { readPersonSource } from '../../utils/db/person-source.ts';
import { countOlder, deleteOlder } from '../../utils/db/retention.ts';
import { undoEdits } from '../../utils/db/edits.ts';
import { checkTwins } from '../../utils/db/twin-check.ts';
import { ANA, answer, BEN, ME, meeting, NOW, person } from '../domain/builders.ts';
import { change, explanation } from '../domain/ledger-builders.ts';
import { followUp, goal, note, session, topic } from '../domain/record-builders.ts';
import { backUp, exportLines, fill, restoreFile, type Records } from '../backup/support.ts';
import { startAfresh, useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

/** Somebody with everything there can be about them. */
const about = (id: string, address: string): Records => ({
  people: [person({ id, emails: [address] })],
  notes: [
    note({ id: `n-${id}`, personId: id }),
    note({ id: `d-${id}`, personId: id, deletedAt: 1 }),
  ],
  agenda: [topic({ id: `t-${id}`, personId: id })],
  followUps: [followUp({ id: `f-${id}`, personId: id })],
  goals: [goal({ id: `g-${id}`, personId: id })],
  sessions: [session({ meetingId: `m-${id}`, personId: id })],
  meetings: [meeting({ id: `m-${id}`, aliases: [`${ME}|${id}`], counterpart: address })],
  changes: [change({ id: `c-${id}`, counterpart: address })],
  explanations: [explanation(`c-${id}`)],
  answers: [answer({ subject: `address:${address}`, answer: 'never' })],
});

/** Fills the database, second copies included. */
async function fillWhole(...all: readonly Records[]): Promise<void> {
  for (const records of all) await fill(records);
  await restoreFile(await backUp());
}

describe('erasing somebody', () => {
  it('takes everything that is about them, and nothing else, and nothing brings it back', async () => {
    await fillWhole(about('ben', BEN));
    const without = await exportLines();
    await startAfresh();
    await fillWhole(about('ana', ANA), about('ben', BEN));
    await erasePersonForGood(ME, 'ana');
    await checkTwins(async () => undefined);
    expect((await exportLines()).slice(1, -1)).toEqual(without.slice(1, -1));
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain(ANA);
  });

  it('of another account, or nobody, takes nothing', async () => {
    await fillWhole(about('ana', ANA));
    const before = await exportLines();
    await erasePersonForGood('other@acme.com', 'ana');
    await erasePersonForGood(ME, 'nobody');
    expect(await exportLines()).toEqual(before);
  });
});

describe('erasing everything', () => {
  it('leaves nothing, and works from there', async () => {
    await fillWhole(about('ana', ANA));
    await fakeBrowser.storage.local.set({ connection: 'some' });
    await eraseEverything();
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    const db = await openDatabase();
    expect(await db.count('people')).toBe(0);
  });
});

describe('what is older than it is kept', () => {
  const older: Records = {
    notes: [note({ id: 'old', createdAt: 10 }), note({ id: 'new', createdAt: 100 })],
    agenda: [
      topic({ id: 'closed', createdAt: 10, closedAt: 20, state: 'discussed' }),
      topic({ id: 'closed late', createdAt: 10, closedAt: 200, state: 'discussed' }),
      topic({ id: 'open', createdAt: 10 }),
    ],
    followUps: [followUp({ id: 'done', createdAt: 10, closedAt: 20, state: 'done' })],
    sessions: [
      session({ meetingId: 'held', createdAt: 10, closedAt: 20 }),
      session({ meetingId: 'never closed', createdAt: 10, startedAt: 30 }),
      session({ meetingId: 'looked at', createdAt: 10, lookedAt: 20 }),
      session({ meetingId: 'prepared late', createdAt: 10, readyAt: 60 }),
    ],
  };

  it('is counted, deleted, and can be brought back', async () => {
    await fill(older);
    expect(await countOlder(ME, 50)).toEqual({ notes: 1, topics: 1, followUps: 1, held: 2 });
    const { edits } = await deleteOlder(ME, 50, NOW);
    expect(edits.map(({ key }) => String(key)).toSorted()).toEqual([
      'closed',
      'done',
      'held',
      'looked at',
      'never closed',
      'old',
    ]);
    expect(await countOlder(ME, 50)).toEqual({ notes: 0, topics: 0, followUps: 0, held: 0 });
    await undoEdits(edits, NOW + 1);
    expect((await listNotes(ME, 'p-ana')).notes).toHaveLength(2);
  });
});

describe('notes from elsewhere', () => {
  it('are dated as they were, and taken back as one', async () => {
    const parts = [
      {
        day: '2025-02-03',
        at: 50,
        text: 'Rollout',
        followUps: [
          { text: 'ask', isDone: false },
          { text: 'sent', isDone: true },
        ],
      },
    ];
    expect(await hasWords(ME)).toBe(false);
    const { value: id, edits } = await importNotes(ME, { name: 'Ana', emails: [ANA] }, parts, NOW);
    expect(await hasWords(ME)).toBe(true);
    expect((await listNotes(ME, id)).notes).toMatchObject([{ text: 'Rollout', createdAt: 50 }]);
    expect(await listFollowUps(ME, id)).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ text: 'ask', state: 'open', createdAt: 50 }),
        expect.objectContaining({ text: 'sent', state: 'done', closedAt: 50 }),
      ]),
    );
    expect(await readPersonSource(ME, id)).toMatchObject({ person: { name: 'Ana' } });
    await undoEdits(edits, NOW + 1);
    expect(await readPersonSource(ME, id)).toBeUndefined();
  });
});
