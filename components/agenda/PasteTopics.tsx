import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { splitTopics } from '../../utils/domain/pasted-topics.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogActions } from '../ui/DialogActions.tsx';
import '../ui/dialog.css';
import '../ui/field.css';
import './agenda.css';

export interface PasteTopicsProps {
  /** The person's name, short and isolated. */
  readonly name: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onAdd: (topics: readonly string[]) => void;
}

/** What somebody answered, taken over as topics: a line each. */
export function PasteTopics({ open, ...form }: PasteTopicsProps) {
  return (
    <Dialog title={i18n.t('agenda.paste', [form.name])} open={open} onClose={form.onClose}>
      <PasteForm {...form} />
    </Dialog>
  );
}

function PasteForm({ onClose, onAdd }: Omit<PasteTopicsProps, 'open'>) {
  const [text, setText] = useState('');
  const id = useId();
  const { topics, left, cutOff } = splitTopics(text);
  const rest = [...cutOff, ...left];
  return (
    <form
      class="agenda-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (topics.length === 0) return;
        onAdd(topics);
        // What did not fit is not lost: it stays, to be added next.
        if (rest.length > 0) setText(rest.join('\n'));
        else onClose();
      }}
    >
      <div class="field">
        <label class="field-label" for={id}>
          {i18n.t('agenda.pasteLabel')}
        </label>
        <textarea
          id={id}
          class="field-input"
          dir="auto"
          aria-describedby={`${id}-hint ${id}-count`}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p class="field-hint" id={`${id}-hint`}>
          {i18n.t('agenda.pasteHint')}
        </p>
      </div>
      {topics.length > 0 && (
        <ul class="topic-preview" aria-label={i18n.t('agenda.pasteCount', topics.length)}>
          {topics.map((topic, place) => (
            <li key={`${place}`} dir="auto">
              {topic}
            </li>
          ))}
        </ul>
      )}
      <p class="field-hint" id={`${id}-count`} role="status">
        {left.length > 0 && i18n.t('agenda.pasteLeft', left.length)}{' '}
        {cutOff.length > 0 && i18n.t('agenda.pasteCut', cutOff.length)}
      </p>
      <DialogActions
        onCancel={onClose}
        action={
          topics.length === 0
            ? i18n.t('agenda.pasteNone')
            : i18n.t('agenda.pasteAdd', topics.length)
        }
        disabled={topics.length === 0}
      />
    </form>
  );
}
