import { i18n } from '#i18n';
import { HiddenView } from '../../components/hide/HiddenView.tsx';
import { HideButton } from '../../components/hide/HideButton.tsx';
import { DataTrouble } from '../../components/home/DataTrouble.tsx';
import { PopupView } from '../../components/popup/PopupView.tsx';
import { StorageBanner } from '../../components/trouble/StorageBanner.tsx';
import { AmbientProvider } from '../../components/ui/ambient.ts';
import { IconButton } from '../../components/ui/IconButton.tsx';
import type { SyncRepair } from '../../utils/domain/sync-age.ts';
import { upcoming } from '../../utils/domain/upcoming.ts';
import { openDashboard } from '../../utils/messaging/open-dashboard.ts';
import type { AccountView } from '../../utils/stores/account.ts';
import { removeCapture, type Capture } from '../../utils/stores/captures.ts';
import { persistNow } from '../../utils/stores/persist.ts';
import { syncNow } from '../../utils/stores/sync-wish.ts';
import { openPanel } from './open-panel.ts';
import { usePopupKeys } from './popup-keys.ts';
import type { Popup } from './popup.ts';
import { uiLocale } from '../../utils/i18n/locale.ts';

/** The popup, once its data is there: an instant, so nothing is shown before. */
export function App({ popup }: { readonly popup: Popup }) {
  const ambience = { ...popup.clock.value, locale: uiLocale() };
  const isHidden = popup.hide.hidden.value;
  usePopupKeys(popup);
  // Nothing of anybody is shown before it is known that it may be.
  if (isHidden === undefined) return null;
  return (
    <AmbientProvider value={ambience}>
      {isHidden ? (
        <HiddenView onShow={popup.hide.toggle} keys={popup.hide.keys.value} />
      ) : (
        <Shown popup={popup} />
      )}
    </AmbientProvider>
  );
}

function Shown({ popup }: { readonly popup: Popup }) {
  const trouble = popup.storage.trouble.value;
  const isUnread = popup.account.view.value.state === 'failed';
  if (isUnread && (trouble === undefined || trouble === 'failed')) {
    return <DataTrouble onReload={() => location.reload()} />;
  }
  return (
    <>
      <StorageBanner
        trouble={trouble}
        restored={popup.storage.restored.value}
        onRetry={persistNow}
        onReload={() => location.reload()}
        onDismiss={popup.storage.dismiss}
      />
      <Read popup={popup} />
    </>
  );
}

/** What has been read; an instant, so nothing is shown before. */
function Read({ popup }: { readonly popup: Popup }) {
  const reading = popup.account.view.value;
  const draft = popup.draft.initial.value;
  const setup = popup.firstRun.state.value;
  if (reading.state !== 'ready' || !reading.value || draft === undefined || !setup) return null;
  const needsSetup = (setup.step === 'begin' || setup.step === 'pin') && !setup.left;
  return <Ready popup={popup} view={reading.value} draft={draft} needsSetup={needsSetup} />;
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
  const captures = popup.captures.value.state === 'ready' ? popup.captures.value.value : [];
  const agenda = popup.openAgenda.value;
  const near = popup.sessions.near.value;
  const isPrepared = agenda.state === 'ready' && near.state === 'ready';

  function repair(what: SyncRepair): void {
    if (what === 'wait' || what === 'retry') void syncNow();
    else openPanel({ view: 'settings' });
  }

  function takeBack(id: string): void {
    const found = captures.find((each) => each.id === id);
    if (found) void popup.undo.run(() => removeCapture(found), i18n.t('done.captureRemoved'));
  }

  return (
    <PopupView
      {...(next && { next })}
      standing={account.standing.value}
      {...(reading && { reading })}
      needsSetup={needsSetup}
      people={view.people.filter((person) => person.listed)}
      captures={captures.map((each) => named(each, view))}
      {...(saved.value !== undefined && { justSaved: saved.value })}
      {...(isPrepared && { agenda: agenda.value, kept: near.value })}
      draft={draft}
      onDraft={popup.draft.keep}
      onSaveNote={(person, { kind, text, due }) =>
        void popup.save(view.account, person, { kind, text, ...(due !== undefined && { due }) })
      }
      onUndoCapture={({ id }) => takeBack(id)}
      toast={popup.toast.line.value}
      onToastClose={popup.toast.clear}
      onOpenPerson={(person) => openPanel({ view: 'person', person: person.key })}
      onOpenPanel={() => openPanel({ view: 'home' })}
      onSetUp={() => openPanel({ view: 'first-run' })}
      onRepair={repair}
      actions={
        <>
          <IconButton
            small
            label={i18n.t('dashboard.open')}
            icon="chart"
            onClick={() => void openDashboard().then(() => window.close())}
          />
          <HideButton small onHide={popup.hide.toggle} keys={popup.hide.keys.value} />
        </>
      }
    />
  );
}

/** A capture with the name of whom it is about. */
function named(capture: Capture, view: AccountView) {
  const person = view.people.find(({ record }) => record?.id === capture.personId);
  return { ...capture, ...(person && { personName: person.name }) };
}
