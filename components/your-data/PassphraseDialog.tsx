import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ChoiceRow } from '../ui/ChoiceRow.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogActions } from '../ui/DialogActions.tsx';
import { Field } from '../ui/Field.tsx';
import '../people/person-dialogs.css';
import './your-data.css';

/** As few letters as any passphrase has (proof.md, attack classes). */
const LEAST = 12;

export interface PassphraseDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onSet: (passphrase: string) => void;
}

/** Setting a passphrase, with what losing it means said before. */
export function PassphraseDialog({ open, onClose, onSet }: PassphraseDialogProps) {
  return (
    <Dialog title={i18n.t('passphrase.title')} open={open} onClose={onClose}>
      <PassphraseForm onClose={onClose} onSet={onSet} />
    </Dialog>
  );
}

function PassphraseForm({ onClose, onSet }: Omit<PassphraseDialogProps, 'open'>) {
  const [passphrase, setPassphrase] = useState('');
  const [understood, setUnderstood] = useState(false);
  const [tried, setTried] = useState(false);
  const isShort = passphrase.trim().length < LEAST;
  return (
    <form
      class="data-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isShort || !understood) return;
        onSet(passphrase.trim());
        onClose();
      }}
    >
      <Field
        focusFirst
        label={i18n.t('passphrase.label')}
        value={passphrase}
        onInput={setPassphrase}
        hint={i18n.t('passphrase.hint')}
        error={tried && isShort ? i18n.t('passphrase.tooShort') : undefined}
      />
      <p>{i18n.t('passphrase.lost')}</p>
      <div class="dialog-choices">
        <ChoiceRow kind="checkbox" checked={understood} onChange={setUnderstood}>
          {i18n.t('passphrase.understood')}
        </ChoiceRow>
        {tried && !understood && (
          <p class="field-error" role="alert">
            {i18n.t('passphrase.notUnderstood')}
          </p>
        )}
      </div>
      <DialogActions onCancel={onClose} action={i18n.t('passphrase.set')} />
    </form>
  );
}
