import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Template } from '../../utils/domain/record-types.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogActions } from '../ui/DialogActions.tsx';
import { Field } from '../ui/Field.tsx';
import '../ui/dialog.css';
import './agenda.css';

export interface SaveTemplateProps {
  /** The person's name, short and isolated. */
  readonly name: string;
  readonly side: Template['side'];
  /** The open topics of that side. */
  readonly topics: readonly string[];
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onSave: (name: string, side: Template['side'], topics: readonly string[]) => void;
}

/** Keeps the topics as they are now under a name, to be used again with anybody. */
export function SaveTemplate({ open, ...form }: SaveTemplateProps) {
  const title =
    form.side === 'theirs'
      ? i18n.t('templates.saveTheirs', [form.name])
      : i18n.t('templates.saveMine');
  return (
    <Dialog title={title} open={open} onClose={form.onClose}>
      <SaveForm {...form} />
    </Dialog>
  );
}

function SaveForm({ side, topics, onClose, onSave }: Omit<SaveTemplateProps, 'open'>) {
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = name.trim() === '';
  const written = topics.map((topic) => topic.trim()).filter((topic) => topic !== '');
  return (
    <form
      class="agenda-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isMissing) return;
        onSave(name.trim(), side, written);
        onClose();
      }}
    >
      <Field
        label={i18n.t('templates.name')}
        value={name}
        onInput={setName}
        error={tried && isMissing ? i18n.t('templates.nameMissing') : undefined}
      />
      <div>
        <p class="field-hint">{i18n.t('templates.saved')}</p>
        <ul class="topic-preview">
          {written.map((topic, place) => (
            <li key={`${place}`} dir="auto">
              {topic}
            </li>
          ))}
        </ul>
      </div>
      <DialogActions onCancel={onClose} />
    </form>
  );
}
