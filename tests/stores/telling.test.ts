import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createTellingStore } from '../../utils/stores/telling.ts';
import { createToast } from '../../utils/stores/toast.ts';
import { createUndo } from '../../utils/stores/undo.ts';
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
  await store.dismiss(topic({ id: 'one' }));
  expect(await store.dismiss(topic({ id: 'one' }))).toBeUndefined();
  await store.dismiss(topic({ id: 'two' }));
  const later = createTellingStore(until.signal);
  await vi.waitFor(() => expect(later.dismissed.value).toEqual(['one', 'two']));
});

it('takes a dismissal back, and does it again, whatever else was dismissed since', async () => {
  const { dismiss, dismissed } = createTellingStore(until.signal);
  const undo = createUndo(createToast(), { undone: '', redone: '', redo: '' });
  await undo.change(() => dismiss(topic({ id: 'one' })));
  await dismiss(topic({ id: 'two' }));
  await undo.undo();
  await vi.waitFor(() => expect(dismissed.value).toEqual(['two']));
  await undo.redo();
  await vi.waitFor(() => expect(dismissed.value).toEqual(['two', 'one']));
  // Dismissed before, there is nothing to take back.
  await undo.change(() => dismiss(topic({ id: 'two' })));
  await undo.undo();
  await vi.waitFor(() => expect(dismissed.value).toEqual(['two']));
});
