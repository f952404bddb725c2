import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { now } from '../clock.ts';
import { undoEdits } from '../db/edits.ts';
import type { Edit, Writing } from '../db/write-records.ts';
import { persist } from './persist.ts';
import type { ToastStore } from './toast.ts';

/** Takes back what was done; gives how to take that back, which is to do it again. */
export type WayBack = () => Promise<WayBack>;

/** What was done. */
interface Step {
  readonly back: WayBack;
}

/** Everything done in a page, to be taken back and done again. */
export interface UndoStore {
  /**
   * Does something and remembers how to take it back. With words it is told, with Undo beside it.
   * Gives what it came to.
   */
  readonly run: <Value>(act: () => Promise<Writing<Value>>, words?: string) => Promise<Value>;
  /**
   * Does something that is not written into the records, such as changing a setting, and remembers
   * the way back it gives; without one nothing was changed.
   */
  readonly change: (act: () => Promise<WayBack | undefined>, words?: string) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Forgets everything: what was erased for good must not come back. */
  readonly forget: () => void;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
}

/** How many steps are remembered. */
const DEPTH = 200;

/** What is told after taking back and after doing again, and what offers to do it again. */
export interface UndoWords {
  readonly undone: string;
  readonly redone: string;
  readonly redo: string;
}

/** Makes the memory of a page. */
export function createUndo(toast: ToastStore, words: UndoWords): UndoStore {
  const done = signal<readonly Step[]>([]);
  const undone = signal<readonly Step[]>([]);

  async function takeBack(step: Step): Promise<void> {
    done.value = done.value.filter((each) => each !== step);
    const back = await step.back();
    undone.value = [...undone.value, { back }];
    // Where the pointer took it back, the pointer can do it again.
    toast.show(words.undone, redo, words.redo);
  }

  async function undo(): Promise<void> {
    const step = done.value.at(-1);
    if (step) await takeBack(step);
  }

  async function redo(): Promise<void> {
    const step = undone.value.at(-1);
    if (!step) return;
    undone.value = undone.value.slice(0, -1);
    const again = { back: await step.back() };
    done.value = [...done.value, again];
    toast.show(words.redone, () => takeBack(again));
  }

  function remember(back: WayBack | undefined, said: string | undefined): void {
    const step = back && { back };
    if (step) {
      done.value = [...done.value, step].slice(-DEPTH);
      undone.value = [];
    }
    if (said !== undefined) toast.show(said, step && (() => takeBack(step)));
  }

  return {
    run: async (act, said) => {
      const { value, edits } = await persist(act);
      remember(edits.length > 0 ? wayBackFrom(edits) : undefined, said);
      return value;
    },
    change: async (act, said) => remember(await act(), said),
    undo,
    redo,
    forget: () => {
      done.value = [];
      undone.value = [];
    },
    canUndo: computed(() => done.value.length > 0),
    canRedo: computed(() => undone.value.length > 0),
  };
}

/** The way back from what was written, and forth again, as often as one likes. */
function wayBackFrom(edits: readonly Edit[]): WayBack {
  return async () => wayBackFrom((await persist(() => undoEdits(edits, now()))).edits);
}
