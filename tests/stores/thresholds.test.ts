import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { STANDARD } from '../../utils/domain/thresholds.ts';
import { changedThresholds } from '../../utils/settings/thresholds.ts';
import { createThresholdsStore, type ThresholdsStore } from '../../utils/stores/thresholds.ts';
import { createToast } from '../../utils/stores/toast.ts';
import { createUndo, type UndoStore } from '../../utils/stores/undo.ts';

let until: AbortController;
let store: ThresholdsStore;
let undo: UndoStore;
beforeEach(() => {
  fakeBrowser.reset();
  until = new AbortController();
  store = createThresholdsStore(until.signal);
  undo = createUndo(createToast(), { undone: 'Undone', redone: 'Done again', redo: 'Redo' });
});
afterEach(() => until.abort());

async function set(noticeDays: number | null): Promise<void> {
  await undo.change(() => store.change('noticeDays', noticeDays));
}

/** What is kept: a figure that stands at its standard is not. */
async function shows(noticeDays: number, kept: Readonly<Record<string, number>>): Promise<void> {
  await vi.waitFor(() => expect(store.current.value?.noticeDays).toBe(noticeDays));
  expect(await changedThresholds.get()).toEqual(kept);
}

it('walks back and forth through the changes of a figure', async () => {
  await set(5);
  await set(3);
  await set(null);
  await shows(STANDARD.noticeDays, {});
  await undo.undo();
  await shows(3, { noticeDays: 3 });
  await undo.undo();
  await undo.undo();
  await shows(STANDARD.noticeDays, {});
  expect(undo.canUndo.value).toBe(false);
  await undo.redo();
  await undo.redo();
  await shows(3, { noticeDays: 3 });
});

it('leaves alone what was changed again elsewhere, and every other figure', async () => {
  await set(5);
  await store.change('windowWeeks', 12);
  await store.change('noticeDays', 2);
  await undo.undo();
  await shows(2, { noticeDays: 2, windowWeeks: 12 });
});

it('remembers nothing of what changed nothing', async () => {
  await set(5);
  await set(5);
  await undo.undo();
  await shows(STANDARD.noticeDays, {});
  expect(undo.canUndo.value).toBe(false);
});
