/** Whoever finds twins behind their records may be killed before they are mended. */
import { expect, it } from 'vitest';
import { failStorageLocal } from './damage.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { startSession } from './session.ts';

useFreshDatabase();

it('is remembered by those who come after, past any writing, until all were compared', async () => {
  const first = await startSession();
  await first.addNote('kept twice', 1);
  await first.twinsWritten();
  const failing = failStorageLocal();
  await first.addNote('kept once', 2);
  await first.end();
  failing.mockRestore();

  const second = await startSession();
  await second.addNote('kept twice, too', 3);
  await second.end();

  const third = await startSession();
  expect(await third.areTwinsBehind()).toBe(true);
  expect(await third.checkTwins()).toEqual({ restored: 0, written: 1 });
  expect(await third.areTwinsBehind()).toBe(false);
  await third.end();
});
