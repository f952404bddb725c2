import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  onStorageTrouble,
  setStorageTrouble,
  storageTrouble,
} from '../../utils/db/storage-trouble.ts';
import { persist, persistNow } from '../../utils/stores/persist.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  setStorageTrouble(undefined);
});

/** A disk with no room so many times. */
function full(times: number) {
  let left = times;
  return vi.fn(async () => {
    left -= 1;
    if (left >= 0) throw new DOMException('', 'QuotaExceededError');
    return 'written';
  });
}

describe('persist', () => {
  it('writes until it succeeds, and says meanwhile what is wrong', async () => {
    const write = full(3);
    const written = persist(write);
    await vi.waitFor(() => expect(storageTrouble()).toBe('full'));
    await vi.runAllTimersAsync();
    expect(await written).toBe('written');
    expect(write).toHaveBeenCalledTimes(4);
    expect(storageTrouble()).toBeUndefined();
  });

  it('goes on saying what is wrong where the database is opened meanwhile', async () => {
    const written = persist(full(1));
    await vi.waitFor(() => expect(storageTrouble()).toBe('full'));
    setStorageTrouble(undefined);
    expect(storageTrouble()).toBe('full');
    await vi.runAllTimersAsync();
    await written;
    expect(storageTrouble()).toBeUndefined();
  });

  it('tries again at once when the user asks', async () => {
    const write = full(1);
    const written = persist(write);
    await vi.waitFor(() => expect(write).toHaveBeenCalledOnce());
    await Promise.resolve();
    persistNow();
    expect(await written).toBe('written');
  });

  it('tries once more before it says that the database fails: it may only have been closed', async () => {
    const said: unknown[] = [];
    const until = new AbortController();
    onStorageTrouble((trouble) => said.push(trouble), until.signal);
    let left = 1;
    const once = vi.fn(async () => {
      left -= 1;
      if (left >= 0) throw new DOMException('', 'AbortError');
      return 'written';
    });
    expect(await persist(once)).toBe('written');
    expect(once).toHaveBeenCalledTimes(2);
    expect(said).toEqual([]);
    left = 2;
    const written = persist(once);
    await vi.waitFor(() => expect(said).toEqual(['failed']));
    await vi.runAllTimersAsync();
    expect(await written).toBe('written');
    expect(said).toEqual(['failed', undefined]);
    until.abort();
  });

  it('throws at once what no waiting mends', async () => {
    await expect(persist(() => Promise.reject(new TypeError('A mistake.')))).rejects.toThrow(
      'A mistake.',
    );
    expect(storageTrouble()).toBeUndefined();
  });
});
