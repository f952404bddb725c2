import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { quickNoteDraft } from '../../utils/settings/quick-note-draft.ts';
import { createDraftStore } from '../../utils/stores/quick-note-draft.ts';
import { reaches } from './reaches.ts';

beforeEach(() => fakeBrowser.reset());

describe('the draft of a quick note', () => {
  it('is there again when the popup is opened anew', async () => {
    createDraftStore().keep('@Ana the roadmap, hal');
    const again = createDraftStore();
    await reaches(again.initial, (text) => text === '@Ana the roadmap, hal');
  });

  it('stays until its line is saved, though the field is empty by then', async () => {
    const store = createDraftStore();
    store.keep('@Ana asked for a mentor');
    const disk = Promise.withResolvers<string>();
    const saved = store.until(disk.promise);
    store.keep('');
    expect(await quickNoteDraft.get()).toBe('@Ana asked for a mentor');
    disk.resolve('id');
    expect(await saved).toBe('id');
    expect(await quickNoteDraft.get()).toBe('');
  });

  it('is the next line as soon as that is typed', async () => {
    const store = createDraftStore();
    store.keep('first');
    const disk = Promise.withResolvers<void>();
    const saved = store.until(disk.promise);
    store.keep('');
    store.keep('sec');
    disk.resolve();
    await saved;
    expect(await quickNoteDraft.get()).toBe('sec');
  });

  it('of several lines on their way goes with the last of them', async () => {
    const store = createDraftStore();
    const [one, other] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    store.keep('one');
    const first = store.until(one.promise);
    store.keep('');
    store.keep('other');
    const second = store.until(other.promise);
    store.keep('');
    one.resolve();
    await first;
    expect(await quickNoteDraft.get()).toBe('other');
    other.resolve();
    await second;
    expect(await quickNoteDraft.get()).toBe('');
  });

  it('stays where its line could not be saved', async () => {
    const store = createDraftStore();
    store.keep('asked for a mentor');
    const saved = store.until(Promise.reject(new Error('A mistake.')));
    store.keep('');
    await expect(saved).rejects.toThrow('A mistake.');
    await vi.waitFor(async () => expect(await quickNoteDraft.get()).toBe('asked for a mentor'));
  });
});
