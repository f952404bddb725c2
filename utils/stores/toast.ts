import { signal, type ReadonlySignal } from '@preact/signals';

/** One line about what was just done, and how to take it back. */
export interface ToastLine {
  readonly text: string;
  readonly onUndo?: () => void;
}

/** The line a page shows now, one at a time; a new one takes the place of the last. */
export interface ToastStore {
  readonly line: ReadonlySignal<ToastLine | undefined>;
  readonly show: (text: string, undo?: () => Promise<void>) => void;
  readonly clear: () => void;
}

/** Makes the toast of a page. */
export function createToast(): ToastStore {
  const line = signal<ToastLine | undefined>(undefined);
  const clear = (): void => void (line.value = undefined);
  return {
    line,
    clear,
    show: (text, undo) => {
      line.value = {
        text,
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
