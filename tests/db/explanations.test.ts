import { describe, expect, it, vi } from 'vitest';
import { onAnnounced } from '../../utils/db/announce.ts';
import { undoEdits } from '../../utils/db/edits.ts';
import { listExplanations, saveExplanations } from '../../utils/db/explanations.ts';
import { openDatabase } from '../../utils/db/open.ts';
import type { Said } from '../../utils/domain/history.ts';
import { useFreshDatabase } from './fresh-database.ts';

const ME = 'mira@northwind.example';

useFreshDatabase();

/** Says something of entries, the first at 1, and so on. */
async function say(at: number, said: Said, ...ids: readonly string[]) {
  return saveExplanations(
    ME,
    ids.map((id) => ({ id, said })),
    at,
  );
}

describe('explanations', () => {
  it('keep the latest word, and what it does not name', async () => {
    await say(1, { asker: 'them' }, 'a');
    await say(2, { reason: 'ill' }, 'a');
    await say(3, { asker: 'me' }, 'a');
    const [kept] = await listExplanations(ME, ['a']);
    expect(kept).toMatchObject({ asker: 'me', reason: 'ill', createdAt: 1, updatedAt: 3 });
    expect(Object.values(kept?.version ?? {})).toEqual([3]);
  });

  it('are those asked for', async () => {
    await say(1, { asker: 'them' }, 'a', 'b', 'c');
    expect((await listExplanations(ME, ['c', 'a', 'x'])).map(({ id }) => id)).toEqual(['c', 'a']);
    expect(await listExplanations(ME, [])).toEqual([]);
  });

  it('give back what takes them back, each for itself', async () => {
    await say(1, { asker: 'me', reason: 'leave' }, 'b');
    const { edits } = await say(2, { asker: 'them', anew: 'm' }, 'a', 'b');
    await undoEdits(edits, 3);
    expect(await listExplanations(ME, ['a', 'b'])).toMatchObject([
      { id: 'b', asker: 'me', reason: 'leave', updatedAt: 3 },
    ]);
    expect((await listExplanations(ME, ['b']))[0]).not.toHaveProperty('anew');
  });

  it('are gone softly with the last word, and come back with the next', async () => {
    await say(1, { asker: 'me' }, 'a');
    const { edits } = await say(2, { asker: null }, 'a');
    expect(await listExplanations(ME, ['a'])).toEqual([]);
    const db = await openDatabase();
    expect(await db.get('explanations', 'a')).toMatchObject({ deletedAt: 2 });
    await undoEdits(edits, 3);
    const [back] = await listExplanations(ME, ['a']);
    expect(back).toMatchObject({ asker: 'me', createdAt: 1 });
    expect(back).not.toHaveProperty('deletedAt');
  });

  it('keep "none" apart from nothing said', async () => {
    await say(1, { anew: 'none' }, 'a');
    expect(await listExplanations(ME, ['a'])).toMatchObject([{ anew: 'none' }]);
    await say(2, { anew: null }, 'a');
    expect(await listExplanations(ME, ['a'])).toEqual([]);
  });

  it('are of one account', async () => {
    await say(1, { asker: 'me' }, 'a');
    expect(await listExplanations('other@gmail.com', ['a'])).toEqual([]);
  });

  it('lose nothing when two surfaces write at once', async () => {
    await Promise.all([say(1, { asker: 'them' }, 'a'), say(1, { reason: 'ill' }, 'a')]);
    expect(await listExplanations(ME, ['a'])).toMatchObject([{ asker: 'them', reason: 'ill' }]);
  });

  it('are announced', async () => {
    const until = new AbortController();
    const heard = vi.fn();
    onAnnounced(['explanations'], heard, until.signal);
    await say(1, { asker: 'me' }, 'a');
    await expect.poll(() => heard.mock.calls.length).toBe(1);
    until.abort();
  });
});
