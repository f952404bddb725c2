import { signal, type ReadonlySignal } from '@preact/signals';
import type { KnownPerson } from '../../utils/domain/people.ts';
import type { Account, Note } from '../../utils/domain/types.ts';
import { createAccountStore, type AccountStore } from '../../utils/stores/account.ts';
import { createClock, type Ambient } from '../../utils/stores/clock.ts';
import { createFirstRunStore, type FirstRunStore } from '../../utils/stores/first-run.ts';
import type { Reading } from '../../utils/stores/live-query.ts';
import { createLastNoteStore, saveQuickNote } from '../../utils/stores/notes.ts';
import { refOf } from '../../utils/stores/people.ts';
import { createDraftStore, type DraftStore } from '../../utils/stores/quick-note-draft.ts';
import { syncWhenSeen } from '../../utils/stores/sync-wish.ts';

/** Everything the popup shows. */
export interface Popup {
  readonly clock: ReadonlySignal<Ambient>;
  readonly account: AccountStore;
  readonly firstRun: FirstRunStore;
  readonly lastNote: ReadonlySignal<Reading<Note | undefined>>;
  readonly draft: DraftStore;
  /** The note saved since the popup opened. */
  readonly saved: ReadonlySignal<string | undefined>;
  readonly save: (account: Account, person: KnownPerson | undefined, text: string) => Promise<void>;
}

/** Opens the popup's stores and asks for a reading of the calendar. */
export function createPopup(until: AbortSignal): Popup {
  const clock = createClock(until);
  const account = createAccountStore(clock, until);
  const saved = signal<string | undefined>(undefined);
  syncWhenSeen(until);
  return {
    clock,
    account,
    firstRun: createFirstRunStore(until),
    lastNote: createLastNoteStore(account.account, until),
    draft: createDraftStore(),
    saved,
    save: async (to, person, text) => {
      saved.value = (await saveQuickNote(to, person && refOf(person), text)).id;
    },
  };
}
