import { i18n } from '#i18n';
import type { KnownPerson } from '../../utils/domain/people.ts';
import type { SyncRepair, SyncStanding } from '../../utils/domain/sync-age.ts';
import type { UpcomingRow } from '../../utils/domain/upcoming.ts';
import { LastNote } from '../notes/LastNote.tsx';
import type { LastNoteProps } from '../notes/LastNote.tsx';
import { QuickNote } from '../notes/QuickNote.tsx';
import { SyncLine } from '../sync/SyncLine.tsx';
import { Button } from '../ui/Button.tsx';
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
  readonly lastNote?: Omit<LastNoteProps, 'onUndo'>;
  /** What was being typed when the popup closed last. */
  readonly draft?: string;
  readonly onDraft: (text: string) => void;
  readonly onSaveNote: (person: KnownPerson | undefined, text: string) => void;
  readonly onUndoNote: () => void;
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
      {props.lastNote !== undefined && <LastNote {...props.lastNote} onUndo={props.onUndoNote} />}
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
      </footer>
    </main>
  );
}
