import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isolate } from '../../utils/i18n/text.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogActions } from '../ui/DialogActions.tsx';
import { ChoiceRow } from '../ui/ChoiceRow.tsx';
import { countsWords, type RecordCounts } from './record-counts.ts';
import '../ui/dialog.css';
import './facts.css';
import './person-dialogs.css';

export interface DeletePersonProps {
  /** The whole name. */
  readonly name: string;
  /** What there is about them; absent until counted. */
  readonly counts?: RecordCounts | undefined;
  /** Whether the calendar shows one-on-ones with them: these stay, and show the name again. */
  readonly inCalendar: boolean;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDelete: () => void;
  /** Offered instead, where they are not archived yet. */
  readonly onArchive?: (() => void) | undefined;
}

/** Deletes somebody with everything about them: asked twice, first what it is, then whether. */
export function DeletePerson({ open, onClose, ...form }: DeletePersonProps) {
  return (
    <Dialog
      title={i18n.t('deletePerson.title', [isolate(form.name)])}
      open={open}
      onClose={onClose}
    >
      <DeleteForm {...form} onClose={onClose} />
    </Dialog>
  );
}

// No form: Enter on the first question must not answer the second.
function DeleteForm(props: Omit<DeletePersonProps, 'open'>) {
  const { onClose, onArchive, onDelete } = props;
  const { locale } = useAmbient();
  const [meant, setMeant] = useState(false);
  const name = isolate(props.name);
  const what = countsWords(props.counts ?? {}, locale);
  return (
    <div class="facts-form">
      <ChoiceRow kind="checkbox" checked={meant} onChange={setMeant}>
        {what === ''
          ? i18n.t('deletePerson.all', [name])
          : i18n.t('deletePerson.allOf', { name, what })}
      </ChoiceRow>
      <p class="dialog-words">{i18n.t('deletePerson.undo')}</p>
      {props.inCalendar && <p class="dialog-words">{i18n.t('deletePerson.events', [name])}</p>}
      <DialogActions
        danger
        action={i18n.t('deletePerson.confirm')}
        disabled={!meant}
        onCancel={onClose}
        onAction={() => {
          onDelete();
          onClose();
        }}
        aside={
          onArchive !== undefined && (
            <Button
              onClick={() => {
                onArchive();
                onClose();
              }}
            >
              {i18n.t('deletePerson.archive')}
            </Button>
          )
        }
      />
    </div>
  );
}
