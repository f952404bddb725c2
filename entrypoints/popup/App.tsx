import { browser } from 'wxt/browser';
import { DataTrouble } from '../../components/home/DataTrouble.tsx';
import { PopupView } from '../../components/popup/PopupView.tsx';
import { AmbientProvider } from '../../components/ui/ambient.ts';
import type { SyncRepair } from '../../utils/domain/sync-age.ts';
import type { Note } from '../../utils/domain/types.ts';
import { upcoming } from '../../utils/domain/upcoming.ts';
import type { AccountView } from '../../utils/stores/account.ts';
import { removeNote } from '../../utils/stores/notes.ts';
import { syncNow } from '../../utils/stores/sync-wish.ts';
import { openPanel } from './open-panel.ts';
import type { Popup } from './popup.ts';

/** The popup, once its data is there: an instant, so nothing is shown before. */
export function App({ popup }: { readonly popup: Popup }) {
  const reading = popup.account.view.value;
  if (reading.state === 'failed') return <DataTrouble onReload={() => location.reload()} />;
  const draft = popup.draft.initial.value;
  const setup = popup.firstRun.state.value;
  if (reading.state === 'loading' || !reading.value || draft === undefined || !setup) return null;
  const ambience = { ...popup.clock.value, locale: browser.i18n.getUILanguage() };
  return (
    <AmbientProvider value={ambience}>
      <Ready
        popup={popup}
        view={reading.value}
        draft={draft}
        needsSetup={setup.step === 'pin' && !setup.left}
      />
    </AmbientProvider>
  );
}

interface ReadyProps {
  readonly popup: Popup;
  readonly view: AccountView;
  readonly draft: string;
  readonly needsSetup: boolean;
}

function Ready({ popup, view, draft, needsSetup }: ReadyProps) {
  const { account, saved } = popup;
  const { next } = upcoming({ ...view, ...popup.clock.value });
  const reading = account.reading.value;
  const last = popup.lastNote.value.state === 'ready' ? popup.lastNote.value.value : undefined;

  function repair(what: SyncRepair): void {
    if (what === 'wait' || what === 'retry') void syncNow();
    else openPanel({ view: 'settings' });
  }

  return (
    <PopupView
      {...(next && { next })}
      standing={account.standing.value}
      {...(reading && { reading })}
      needsSetup={needsSetup}
      people={view.people.filter((person) => person.listed)}
      {...(last && { lastNote: lastNoteOf(last, view, saved.value === last.id) })}
      draft={draft}
      onDraft={popup.draft.keep}
      onSaveNote={(person, text) => void popup.save(view.account, person, text)}
      onUndoNote={() => last && void removeNote(last.id)}
      onOpenPerson={(person) => openPanel({ view: 'person', person: person.key })}
      onOpenPanel={() => openPanel({ view: 'home' })}
      onSetUp={() => openPanel({ view: 'first-run' })}
      onRepair={repair}
    />
  );
}

function lastNoteOf(note: Note, view: AccountView, justSaved: boolean) {
  const person = view.people.find(({ record }) => record?.id === note.personId);
  return { note, justSaved, ...(person && { name: person.name }) };
}
