import { signal, type ReadonlySignal } from '@preact/signals';
import { drafts } from '../settings/drafts.ts';

/** Lines that are being typed and not added yet, kept with every key. */
export interface DraftsStore {
  /** What was kept last time, by the line's name; undefined until read. */
  readonly kept: ReadonlySignal<Readonly<Record<string, string>> | undefined>;
  readonly keep: (name: string, text: string) => void;
}

/** Reads the drafts once: from then on the fields themselves are the truth. */
export function createDraftsStore(): DraftsStore {
  const kept = signal<Readonly<Record<string, string>> | undefined>(undefined);
  void drafts.get().then((found) => (kept.value = found));
  return {
    kept,
    keep: (name, text) => {
      kept.value = withDraft(kept.value ?? {}, name, text);
      // Another window may be typing in another line.
      void navigator.locks.request('vis-a-vis.drafts', async () =>
        drafts.set(withDraft(await drafts.get(), name, text)),
      );
    },
  };
}

function withDraft(
  all: Readonly<Record<string, string>>,
  name: string,
  text: string,
): Readonly<Record<string, string>> {
  const { [name]: _, ...others } = all;
  return text === '' ? others : { ...others, [name]: text };
}
