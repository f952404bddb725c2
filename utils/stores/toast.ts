import { signal, type ReadonlySignal } from '@preact/signals';

/** One line about what was just done, and how to take it back. */
export interface ToastLine {
  readonly text: string;
  readonly onUndo?: () => void;
  /** What that is called; absent: Undo. */
  readonly undoWords?: string;
}

/** The line a page shows now, one at a time; a new one takes the place of the last. */
export interface ToastStore {
  readonly line: ReadonlySignal<ToastLine | undefined>;
  readonly show: (text: string, undo?: () => Promise<void>, undoWords?: string) => void;
  readonly clear: () => void;
}

/** Makes the toast of a page. */
export function createToast(): ToastStore {
  const line = signal<ToastLine | undefined>(undefined);
  const clear = (): void => void (line.value = undefined);
  return {
    line,
    clear,
    show: (text, undo, undoWords) => {
      line.value = {
        text,
        ...(undoWords !== undefined && { undoWords }),
        ...(undo && {
          onUndo: () => {
            clear();
            void undo();
          },
        }),
      };
    },
  };
}
