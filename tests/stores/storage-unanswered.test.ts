import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../utils/db/open.ts';
import { setStorageTrouble } from '../../utils/db/storage-trouble.ts';
import { createStorageStore } from '../../utils/stores/storage-trouble.ts';
import { useFreshDatabase } from '../db/fresh-database.ts';

useFreshDatabase();

/** A page that was opened so, and whose reloads are counted. */
function openPage(how: string): { readonly reload: () => void; close(): void } {
  const reload = vi.fn();
  vi.stubGlobal('location', { reload });
  class Timing {
    readonly type = how;
  }
  vi.stubGlobal('PerformanceNavigationTiming', Timing);
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([new Timing() as never]);
  const until = new AbortController();
  createStorageStore(until.signal);
  return { reload, close: () => until.abort() };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

// In this order: a page that had the database open never goes back.
describe('a page whose browser does not answer', () => {
  it('is loaded anew, which helps', () => {
    const page = openPage('navigate');
    setStorageTrouble('closed');
    expect(page.reload).not.toHaveBeenCalled();
    setStorageTrouble('unanswered');
    expect(page.reload).toHaveBeenCalledOnce();
    page.close();
  });

  it('is not where that was done before', () => {
    const page = openPage('reload');
    setStorageTrouble('unanswered');
    expect(page.reload).not.toHaveBeenCalled();
    page.close();
  });

  it('is not where something may have been typed in it', async () => {
    const page = openPage('navigate');
    await openDatabase();
    setStorageTrouble('unanswered');
    expect(page.reload).not.toHaveBeenCalled();
    page.close();
  });
});
