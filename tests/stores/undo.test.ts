import { beforeEach, describe, expect, it } from 'vitest';
import { createToast } from '../../utils/stores/toast.ts';
import { createUndo, type UndoStore } from '../../utils/stores/undo.ts';
import { listPeople, savePeople } from '../../utils/db/people.ts';
import { useFreshDatabase } from '../db/fresh-database.ts';
import { ANA, ME } from '../domain/builders.ts';

useFreshDatabase();

const toast = createToast();
let undo: UndoStore;
beforeEach(() => {
  toast.clear();
  undo = createUndo(toast, { undone: 'Undone', redone: 'Done again', redo: 'Redo' });
});

const ana = { name: 'Ana Ruiz', emails: [ANA] };
let clock = 1;

async function call(name: string, words?: string): Promise<void> {
  clock += 1;
  await undo.run(() => savePeople(ME, [{ who: ana, facts: { name } }], clock), words);
}

async function nameNow(): Promise<string | undefined> {
  return (await listPeople(ME))[0]?.name;
}

describe('undo', () => {
  it('walks back and forth through everything that was done', async () => {
    for (const each of ['A', 'B', 'C']) await call(each);
    await undo.undo();
    await undo.undo();
    expect(await nameNow()).toBe('A');
    expect(toast.line.value).toMatchObject({ text: 'Undone', undoWords: 'Redo' });
    await undo.redo();
    expect(await nameNow()).toBe('B');
    await undo.redo();
    expect(await nameNow()).toBe('C');
    expect(undo.canRedo.value).toBe(false);
    for (let step = 0; step < 5; step += 1) await undo.undo();
    expect(await nameNow()).toBeUndefined();
    expect(undo.canUndo.value).toBe(false);
  });

  it('begins a new way forth with the next thing done', async () => {
    await call('A');
    await undo.undo();
    await call('B');
    expect(undo.canRedo.value).toBe(false);
    await undo.redo();
    expect(await nameNow()).toBe('B');
  });

  it('is beside the words that tell what was done', async () => {
    await call('A');
    await call('B', 'Renamed');
    expect(toast.line.value?.text).toBe('Renamed');
    toast.line.value?.onUndo?.();
    await expect.poll(nameNow).toBe('A');
    await expect.poll(() => toast.line.value).toMatchObject({ text: 'Undone', undoWords: 'Redo' });
    toast.line.value?.onUndo?.();
    await expect.poll(nameNow).toBe('B');
    await expect.poll(() => toast.line.value?.text).toBe('Done again');
    toast.line.value?.onUndo?.();
    await expect.poll(nameNow).toBe('A');
  });

  it('remembers nothing of what changed nothing', async () => {
    await call('A');
    await call('A', 'Renamed');
    expect(toast.line.value).toEqual({ text: 'Renamed' });
    await undo.undo();
    expect(await nameNow()).toBeUndefined();
  });
});
