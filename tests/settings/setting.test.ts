import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as z from '../../utils/schema/schema.ts';
import { defineSetting } from '../../utils/settings/setting.ts';

const shade = defineSetting('local:shade', z.literal('light', 'dark'), 'light');

beforeEach(() => {
  fakeBrowser.reset();
});

describe('a setting', () => {
  it('is its default until set, then what was set', async () => {
    expect(await shade.get()).toBe('light');
    await shade.set('dark');
    expect(await shade.get()).toBe('dark');
  });

  it.each([[undefined], [null], ['blue'], [{ shade: 'dark' }]])(
    'reads as its default when %j is stored',
    async (stored) => {
      await fakeBrowser.storage.local.set({ shade: stored });
      expect(await shade.get()).toBe('light');
    },
  );

  it('tells of every change, whoever made it, until told to stop', async () => {
    const until = new AbortController();
    const seen: string[] = [];
    shade.watch((value) => seen.push(value), until.signal);
    await shade.set('dark');
    await fakeBrowser.storage.local.set({ shade: 'nonsense' });
    await fakeBrowser.storage.local.set({ other: 'light' });
    until.abort();
    await shade.set('dark');
    expect(seen).toEqual(['dark', 'light']);
  });

  it('is read with the others that are asked for at once, in one question', async () => {
    const size = defineSetting('local:size', z.number(), 1);
    await size.set(2);
    const asked = vi.spyOn(fakeBrowser.storage.local, 'get');
    expect(await Promise.all([shade.get(), size.get()])).toEqual(['light', 2]);
    expect(asked.mock.calls).toEqual([[['shade', 'size']]]);
    expect(await size.get()).toBe(2);
    expect(asked).toHaveBeenCalledTimes(2);
    asked.mockRestore();
  });

  it('keeps session settings out of what lasts', async () => {
    const passing = defineSetting('session:passing', z.string(), '');
    await passing.set('for now');
    expect(await passing.get()).toBe('for now');
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('can be set back to a default that the schema does not know', async () => {
    const wish = defineSetting<string | null>('session:wish', z.string(), null);
    await wish.set('home');
    await wish.set(null);
    expect(await wish.get()).toBeNull();
  });
});
