import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogActions } from '../ui/DialogActions.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ChoiceRow } from '../ui/ChoiceRow.tsx';
import { mergeCandidates } from './merge-candidates.ts';
import { MergePreview } from './MergePreview.tsx';
import type { RecordCounts } from './record-counts.ts';
import '../ui/dialog.css';
import './facts.css';
import './person-dialogs.css';

/** Two entries of one human. */
export interface PeopleMerge {
  readonly other: KnownPerson;
  /** The name that stays. */
  readonly name: string;
}

export interface MergePeopleProps {
  readonly person: KnownPerson;
  readonly shortName: string;
  /** Everybody else, archived ones included. */
  readonly others: readonly KnownPerson[];
  /** What was written about whom, by the person's key; addresses and sessions are known. */
  readonly counts: ReadonlyMap<string, RecordCounts>;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onMerge: (merge: PeopleMerge) => void;
}

/** Two entries of one human become one: which, what comes together, which name stays. */
export function MergePeople({ open, onClose, ...form }: MergePeopleProps) {
  return (
    <Dialog
      title={i18n.t('mergePeople.title', [isolate(form.shortName)])}
      open={open}
      onClose={onClose}
    >
      <MergeForm {...form} onClose={onClose} />
    </Dialog>
  );
}

function MergeForm({ person, others, counts, onClose, onMerge }: Omit<MergePeopleProps, 'open'>) {
  const { locale } = useAmbient();
  const group = useId();
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState<KnownPerson>();
  const [name, setName] = useState(person.name);
  const [tried, setTried] = useState(false);
  const { shown, more } = mergeCandidates(person, others, sought, locale);
  const other = others.find(({ key }) => key === chosen?.key);
  const choose = (entry: KnownPerson | undefined): void => {
    setChosen(entry);
    // The name of one chosen before may be none of the two any more.
    setName(person.name);
  };
  const entries = other === undefined || shown.includes(other) ? shown : [other, ...shown];
  return (
    <form
      class="facts-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // Enter in the field takes the only one found; the next one merges.
        if (other === undefined && shown.length === 1) choose(shown[0]);
        else if (other === undefined) setTried(true);
        else {
          onMerge({ other, name });
          onClose();
        }
      }}
    >
      <p class="dialog-words">{i18n.t('mergePeople.words')}</p>
      <Field label={i18n.t('mergePeople.find')} value={sought} onInput={setSought} />
      <fieldset
        class={others.length > 3 ? 'dialog-choices merge-entries' : 'dialog-choices'}
        aria-label={i18n.t('mergePeople.entries')}
      >
        {entries.map((entry) => (
          <ChoiceRow
            key={entry.key}
            kind="radio"
            group={group}
            checked={entry.key === other?.key}
            onChange={() => choose(entry)}
            note={entry.emails.length > 0 && <bdi>{entry.emails.join(', ')}</bdi>}
          >
            <bdi>{entry.name}</bdi>
          </ChoiceRow>
        ))}
        {entries.length === 0 && (
          <p class="dialog-words">
            {others.length === 0
              ? i18n.t('mergePeople.nobody')
              : i18n.t('mergePeople.none', [isolate(sought.trim())])}
          </p>
        )}
        {more > 0 && <p class="dialog-note">{i18n.t('mergePeople.more', more)}</p>}
        {tried && other === undefined && (
          <p class="field-error" role="alert">
            <Icon name="info" size={16} />
            {i18n.t('mergePeople.notChosen')}
          </p>
        )}
      </fieldset>
      <div role="status">
        {other !== undefined && (
          <MergePreview
            person={person}
            other={other}
            counts={counts}
            name={name}
            onName={setName}
          />
        )}
      </div>
      <DialogActions onCancel={onClose} action={i18n.t('mergePeople.merge')} />
    </form>
  );
}
