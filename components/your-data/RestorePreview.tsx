import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ChoiceRow } from '../ui/ChoiceRow.tsx';
import { exactTime } from '../../utils/i18n/clock-words.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogActions } from '../ui/DialogActions.tsx';
import { storeWords } from './data-words.ts';
import type { RestoreFacts } from './restore-types.ts';
import '../people/person-dialogs.css';
import './your-data.css';

export interface RestorePreviewProps {
  readonly preview: RestoreFacts;
  readonly isApplying: boolean;
  readonly onMerge: () => void;
  readonly onReplace: () => void;
  readonly onCancel: () => void;
}

/** What a backup holds and would change, before anything does. */
export function RestorePreview(props: RestorePreviewProps) {
  const { preview, isApplying } = props;
  const ambient = useAmbient();
  const [isReplacing, setReplacing] = useState(false);
  const { account } = preview;
  const of = (count: 'inFile' | 'added' | 'newer' | 'joined'): string =>
    storeWords(new Map(preview.changes.map((each) => [each.store, each[count]])), ambient.locale);
  const [all, added, newer, joined] = [of('inFile'), of('added'), of('newer'), of('joined')];
  return (
    <div class="data-card" role="status">
      <h3>{i18n.t('restore.madeAt', { when: exactTime(preview.madeAt, ambient) })}</h3>
      {account !== 'local' && account !== '' && (
        <p class="settings-words">{i18n.t('restore.of', [account])}</p>
      )}
      <p>{all === '' ? i18n.t('restore.holdsNothing') : i18n.t('restore.holds', [all])}</p>
      <ul class="data-form">
        {added !== '' && <li>{i18n.t('restore.added', [added])}</li>}
        {newer !== '' && <li>{i18n.t('restore.newer', [newer])}</li>}
        {joined !== '' && <li>{i18n.t('restore.joined', [joined])}</li>}
        {all !== '' && `${added}${newer}${joined}` === '' && <li>{i18n.t('restore.same')}</li>}
      </ul>
      <p class="settings-words">{i18n.t('restore.mergeWords')}</p>
      <div class="settings-actions">
        <Button kind="primary" busy={isApplying} onClick={props.onMerge}>
          {isApplying ? i18n.t('restore.applying') : i18n.t('restore.merge')}
        </Button>
        <Button kind="danger" disabled={isApplying} onClick={() => setReplacing(true)}>
          {i18n.t('restore.replace')}
        </Button>
        <Button kind="quiet" disabled={isApplying} onClick={props.onCancel}>
          {i18n.t('ui.cancel')}
        </Button>
      </div>
      <Dialog
        title={i18n.t('restore.replaceTitle')}
        open={isReplacing}
        onClose={() => setReplacing(false)}
      >
        <ReplaceForm
          onClose={() => setReplacing(false)}
          onReplace={() => {
            setReplacing(false);
            props.onReplace();
          }}
        />
      </Dialog>
    </div>
  );
}

function ReplaceForm(props: { readonly onClose: () => void; readonly onReplace: () => void }) {
  const [isMeant, setMeant] = useState(false);
  return (
    <div class="data-form">
      <p>{i18n.t('restore.replaceWords')}</p>
      <ChoiceRow kind="checkbox" checked={isMeant} onChange={setMeant}>
        {i18n.t('restore.replaceMeant')}
      </ChoiceRow>
      <DialogActions
        onCancel={props.onClose}
        action={i18n.t('restore.replace')}
        danger
        disabled={!isMeant}
        onAction={props.onReplace}
      />
    </div>
  );
}
