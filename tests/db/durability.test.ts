import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addTopics } from '../../utils/db/agenda.ts';
import { saveCapture } from '../../utils/db/captures.ts';
import { commitStrictly } from '../../utils/db/commit.ts';
import { openDatabase } from '../../utils/db/open.ts';
import { ME } from '../domain/builders.ts';
import { useFreshDatabase } from './fresh-database.ts';

const ana = { name: 'Ana', emails: ['ana@northwind.example'] };

useFreshDatabase();

/** How each writing that begins from now on is committed. */
function watchWritings(): readonly string[] {
  const seen: string[] = [];
  const begin = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    stores,
    mode,
    options,
  ) {
    if (mode === 'readwrite') seen.push(options?.durability ?? 'default');
    return begin.call(this, stores, mode, options);
  });
  return seen;
}

describe('what is written', () => {
  beforeEach(async () => {
    await openDatabase();
    // Whatever other tests have left.
    await commitStrictly();
  });

  it('is on disk at once where the surface closes right after', async () => {
    const seen = watchWritings();
    await saveCapture(ME, ana, { kind: 'note', text: 'Closing.' }, 1);
    expect(seen).toEqual(['strict']);
  });

  it('is not forced to disk by itself, but with the next strict commit', async () => {
    const seen = watchWritings();
    await addTopics(ME, ana, 'mine', ['a'], 1);
    expect(seen).toEqual(['relaxed']);
    await commitStrictly();
    expect(seen).toEqual(['relaxed', 'strict']);
  });

  it('is forced there once', async () => {
    await addTopics(ME, ana, 'mine', ['a'], 1);
    const seen = watchWritings();
    await commitStrictly();
    await commitStrictly();
    expect(seen).toEqual(['strict']);
  });

  it('is forced there later where that failed', async () => {
    await addTopics(ME, ana, 'mine', ['a'], 1);
    const full = new DOMException('The disk is full.', 'QuotaExceededError');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw full;
    });
    await expect(commitStrictly()).rejects.toThrow(full);
    vi.restoreAllMocks();
    const seen = watchWritings();
    await commitStrictly();
    expect(seen).toEqual(['strict']);
  });
});
