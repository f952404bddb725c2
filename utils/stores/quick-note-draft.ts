import { signal, type ReadonlySignal } from '@preact/signals';
import { quickNoteDraft } from '../settings/quick-note-draft.ts';

/** What is being typed as a quick note, kept with every key. */
export interface DraftStore {
  /** What was kept last time; undefined until read. */
  readonly initial: ReadonlySignal<string | undefined>;
  readonly keep: (text: string) => void;
}

/** Reads the draft once: from then on the field itself is the truth. */
export function createDraftStore(): DraftStore {
  const initial = signal<string | undefined>(undefined);
  void quickNoteDraft.get().then((text) => (initial.value = text));
  return { initial, keep: (text) => void quickNoteDraft.set(text) };
}
