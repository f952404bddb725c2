import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Relation } from '../../utils/domain/types.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogActions } from '../ui/DialogActions.tsx';
import { Field } from '../ui/Field.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { isAddress } from './addresses.ts';
import { relationOptions } from './relations.ts';
import '../ui/dialog.css';
import './facts.css';

/** Somebody added by hand. */
export interface NewPerson {
  readonly name: string;
  readonly emails: readonly string[];
  readonly relation: Relation;
}

export interface AddPersonProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onAdd: (person: NewPerson) => void;
}

/** Adds somebody by hand: a name is enough, with or without a calendar. */
export function AddPerson({ open, onClose, onAdd }: AddPersonProps) {
  return (
    <Dialog title={i18n.t('addPerson.title')} open={open} onClose={onClose}>
      <AddPersonForm onClose={onClose} onAdd={onAdd} />
    </Dialog>
  );
}

function AddPersonForm({ onClose, onAdd }: Omit<AddPersonProps, 'open'>) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [relation, setRelation] = useState<Relation>('unset');
  const [tried, setTried] = useState(false);
  const address = email.trim().toLowerCase();
  const nameMissing = name.trim() === '';
  const addressWrong = address !== '' && !isAddress(address);
  return (
    <form
      class="facts-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (nameMissing || addressWrong) return;
        onAdd({ name: name.trim(), emails: address === '' ? [] : [address], relation });
        onClose();
      }}
    >
      <Field
        label={i18n.t('addPerson.name')}
        value={name}
        onInput={setName}
        error={tried && nameMissing ? i18n.t('addPerson.nameMissing') : undefined}
      />
      <Field
        label={i18n.t('addPerson.email')}
        keys="email"
        value={email}
        onInput={setEmail}
        hint={i18n.t('addPerson.emailHint')}
        error={tried && addressWrong ? i18n.t('facts.addressWrong') : undefined}
        dir="ltr"
      />
      <div class="field">
        <span class="field-label">{i18n.t('addPerson.relation')}</span>
        <Segmented
          label={i18n.t('addPerson.relation')}
          value={relation === 'unset' ? undefined : relation}
          options={relationOptions()}
          onChange={setRelation}
        />
      </div>
      <DialogActions onCancel={onClose} action={i18n.t('addPerson.add')} />
    </form>
  );
}
