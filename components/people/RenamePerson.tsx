import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import '../ui/dialog.css';
import './facts.css';

export interface RenamePersonProps {
  readonly name: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onRename: (name: string) => void;
}

/** Another name for somebody. */
export function RenamePerson({ open, onClose, ...form }: RenamePersonProps) {
  return (
    <Dialog title={i18n.t('person.rename')} open={open} onClose={onClose}>
      <RenameForm {...form} onClose={onClose} />
    </Dialog>
  );
}

function RenameForm({ name, onClose, onRename }: Omit<RenamePersonProps, 'open'>) {
  const [draft, setDraft] = useState(name);
  const wanted = draft.trim();
  return (
    <form
      class="facts-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted === '') return;
        if (wanted !== name) onRename(wanted);
        onClose();
      }}
    >
      <Field label={i18n.t('addPerson.name')} value={draft} onInput={setDraft} />
      <div class="dialog-actions">
        <Button kind="quiet" onClick={onClose}>
          {i18n.t('ui.cancel')}
        </Button>
        <Button kind="primary" type="submit" disabled={wanted === ''}>
          {i18n.t('ui.save')}
        </Button>
      </div>
    </form>
  );
}
