import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createTellingStore } from '../../utils/stores/telling.ts';
import { topic } from '../domain/record-builders.ts';

let until: AbortController;
beforeEach(() => {
  fakeBrowser.reset();
  until = new AbortController();
});
afterEach(() => until.abort());

it('keeps what was dismissed, for every surface and for the next start', async () => {
  const store = createTellingStore(until.signal);
  await vi.waitFor(() => expect(store.dismissed.value).toEqual([]));
  expect(await store.dismiss(topic({ id: 'one' }))).toBe(true);
  expect(await store.dismiss(topic({ id: 'one' }))).toBe(true);
  expect(await store.dismiss(topic({ id: 'two' }))).toBe(false);
  const later = createTellingStore(until.signal);
  await vi.waitFor(() => expect(later.dismissed.value).toEqual(['one', 'two']));
});
