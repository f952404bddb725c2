import { signal, type ReadonlySignal } from '@preact/signals';
import { quickNoteDraft } from '../settings/quick-note-draft.ts';

/** What is being typed as a quick note, kept with every key. */
export interface DraftStore {
  /** What was kept last time; undefined until read. */
  readonly initial: ReadonlySignal<string | undefined>;
  readonly keep: (text: string) => void;
  /** Saves what was typed: until that is done it stays the draft, though the field is empty. */
  readonly until: <Value>(saved: Promise<Value>) => Promise<Value>;
}

/** Reads the draft once: from then on the field itself is the truth. */
export function createDraftStore(): DraftStore {
  const initial = signal<string | undefined>(undefined);
  let typed: string | undefined;
  let saving = 0;
  void quickNoteDraft.get().then((text) => (initial.value = text));
  return {
    initial,
    keep: (text) => {
      typed = text;
      if (text !== '' || saving === 0) void quickNoteDraft.set(text);
    },
    until: async (saved) => {
      saving += 1;
      try {
        const value = await saved;
        // Others may be on their way, or the next one is being typed.
        if (saving === 1 && typed === '') await quickNoteDraft.set('');
        return value;
      } finally {
        saving -= 1;
      }
    },
  };
}
