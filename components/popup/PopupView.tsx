import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { KnownPerson } from '../../utils/domain/people.ts';
import type { SyncRepair, SyncStanding } from '../../utils/domain/sync-age.ts';
import type { UpcomingRow } from '../../utils/domain/upcoming.ts';
import { LastNotes, type Capture } from '../notes/LastNotes.tsx';
import { QuickNote, type QuickNoteProps } from '../notes/QuickNote.tsx';
import type { KeptSessions, OpenAgenda } from '../sessions/SessionList.tsx';
import { SyncLine } from '../sync/SyncLine.tsx';
import { Button } from '../ui/Button.tsx';
import { Toast, type ToastMessage } from '../ui/Toast.tsx';
import { PopupNext } from './PopupNext.tsx';
import '../ui/visually-hidden.css';
import './popup.css';

export interface PopupViewProps {
  /** The next session (`upcoming().next`). */
  readonly next?: UpcomingRow;
  readonly standing: SyncStanding;
  readonly reading?: { readonly events: number };
  /** First run was never begun: the popup offers it before anything else. */
  readonly needsSetup: boolean;
  /** Everybody a note can be about. */
  readonly people: readonly KnownPerson[];
  /** What was captured last, newest first. */
  readonly captures: readonly Capture[];
  /** The one saved a moment ago, here. */
  readonly justSaved?: string;
  /** What is open with each person; absent: not read yet. */
  readonly agenda?: OpenAgenda | undefined;
  /** What is kept of the sessions, by meeting: which are ready. */
  readonly kept?: KeptSessions | undefined;
  /** More buttons in the last line. */
  readonly actions?: ComponentChildren;
  /** What was being typed when the popup closed last. */
  readonly draft?: string;
  readonly onDraft: (text: string) => void;
  readonly onSaveNote: QuickNoteProps['onSave'];
  readonly onUndoCapture: (capture: Capture) => void;
  /** What was just taken back or done again. */
  readonly toast: ToastMessage | undefined;
  readonly onToastClose: () => void;
  readonly onOpenPerson: (person: KnownPerson) => void;
  readonly onOpenPanel: () => void;
  readonly onSetUp: () => void;
  readonly onRepair: (repair: SyncRepair) => void;
}

/** Behind the toolbar's icon: the next one-on-one, and a line to jot something down. */
export function PopupView(props: PopupViewProps) {
  const { next, standing, needsSetup } = props;
  const fine = standing.kind === 'fresh' || standing.kind === 'never';
  return (
    <main class="popup">
      <h1 class="visually-hidden">{i18n.t('app.name')}</h1>
      {needsSetup ? (
        <div class="popup-setup">
          <p>{i18n.t('popup.setUpWords')}</p>
          <Button kind="primary" onClick={props.onSetUp}>
            {i18n.t('popup.setUp')}
          </Button>
        </div>
      ) : (
        <PopupNext
          {...(next !== undefined && { next })}
          known={standing.kind !== 'disconnected' || next !== undefined}
          agenda={props.agenda}
          kept={props.kept}
          onOpen={props.onOpenPerson}
        />
      )}
      <QuickNote
        people={props.people}
        onSave={props.onSaveNote}
        onDraft={props.onDraft}
        {...(props.draft !== undefined && { draft: props.draft })}
        focusFirst
      />
      <LastNotes
        captures={props.captures}
        {...(props.justSaved !== undefined && { justSaved: props.justSaved })}
        onUndo={props.onUndoCapture}
      />
      <Toast toast={props.toast} onClose={props.onToastClose} />
      {!needsSetup && !fine && (
        <SyncLine
          standing={standing}
          onRepair={props.onRepair}
          {...(props.reading !== undefined && { reading: props.reading })}
        />
      )}
      <footer class="popup-foot">
        <Button kind="quiet" small icon="panel" onClick={props.onOpenPanel}>
          {i18n.t('popup.openPanel')}
        </Button>
        {props.actions}
      </footer>
    </main>
  );
}
