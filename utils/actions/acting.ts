import type { ReadonlySignal } from '@preact/signals';
import type { Ambient } from '../stores/clock.ts';
import type { UndoStore } from '../stores/undo.ts';

/** What a page gives so that something is done, said, and can be taken back. */
export interface Acting {
  readonly undo: UndoStore;
  readonly clock: ReadonlySignal<Ambient>;
  /** The language of words and numbers. */
  readonly locale: string;
}
