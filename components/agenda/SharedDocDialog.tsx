import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogActions } from '../ui/DialogActions.tsx';
import { Field } from '../ui/Field.tsx';
import { readLink, type SharedLink } from './shared-link.ts';
import '../ui/dialog.css';
import './agenda.css';

export interface SharedDocDialogProps {
  /** The link to change; absent: a new one. */
  readonly link?: SharedLink;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onSave: (link: SharedLink) => void;
}

/** Asks for a link and what to call it. */
export function SharedDocDialog({ open, ...form }: SharedDocDialogProps) {
  return (
    <Dialog title={i18n.t('sharedDoc.title')} open={open} onClose={form.onClose}>
      <LinkForm {...form} />
    </Dialog>
  );
}

function LinkForm({ link, onClose, onSave }: Omit<SharedDocDialogProps, 'open'>) {
  const [text, setText] = useState(link?.url ?? '');
  const [label, setLabel] = useState(link?.label ?? '');
  const [tried, setTried] = useState(false);
  const url = readLink(text);
  const wrong = text.trim() === '' ? i18n.t('sharedDoc.missing') : i18n.t('sharedDoc.wrong');
  return (
    <form
      class="agenda-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (url === undefined) return;
        onSave({ label: label.trim(), url });
        onClose();
      }}
    >
      <Field
        label={i18n.t('sharedDoc.url')}
        keys="url"
        dir="ltr"
        value={text}
        onInput={setText}
        hint={i18n.t('sharedDoc.urlHint')}
        error={tried && url === undefined ? wrong : undefined}
      />
      <Field
        label={i18n.t('sharedDoc.label')}
        placeholder={i18n.t('sharedDoc.labelExample')}
        value={label}
        onInput={setLabel}
      />
      <DialogActions onCancel={onClose} />
    </form>
  );
}
