import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isolate } from '../../utils/i18n/text.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogActions } from '../ui/DialogActions.tsx';
import { Field } from '../ui/Field.tsx';
import '../ui/dialog.css';
import './facts.css';

export interface RenamePersonProps {
  readonly name: string;
  /** What quick notes call them beside their name. */
  readonly nickname: string | undefined;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Both as they shall be; an empty nickname takes it away. */
  readonly onRename: (name: string, nickname: string) => void;
}

/** Another name for somebody, and a nickname for quick notes. */
export function RenamePerson({ open, onClose, ...form }: RenamePersonProps) {
  return (
    <Dialog title={i18n.t('person.rename')} open={open} onClose={onClose}>
      <RenameForm {...form} onClose={onClose} />
    </Dialog>
  );
}

function RenameForm({ onClose, onRename, ...props }: Omit<RenamePersonProps, 'open'>) {
  const [name, setName] = useState(props.name);
  const [nickname, setNickname] = useState(props.nickname ?? '');
  const [tried, setTried] = useState(false);
  const wanted = name.trim();
  // "@Chip" is how it is used, so some will write it like that.
  const called = nickname.trim().replace(/^@+\s*/u, '');
  return (
    <form
      class="facts-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (wanted === '') return;
        if (wanted !== props.name || called !== (props.nickname ?? '')) onRename(wanted, called);
        onClose();
      }}
    >
      <Field
        label={i18n.t('addPerson.name')}
        value={name}
        onInput={setName}
        error={tried && wanted === '' ? i18n.t('addPerson.nameMissing') : undefined}
      />
      <Field
        label={i18n.t('renamePerson.nickname')}
        value={nickname}
        onInput={setNickname}
        hint={i18n.t('renamePerson.nicknameHint', [
          isolate(called === '' ? i18n.t('renamePerson.nicknameExample') : called),
        ])}
      />
      <DialogActions onCancel={onClose} />
    </form>
  );
}
