import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { nameFromAddress } from '../../utils/domain/names.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';
import type { Address } from '../../utils/domain/types.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogActions } from '../ui/DialogActions.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ChoiceRow } from '../ui/ChoiceRow.tsx';
import '../ui/dialog.css';
import './facts.css';
import './person-dialogs.css';

/** Somebody else who was taken for the same human. */
export interface PersonSplit {
  readonly name: string;
  /** At least one, and not all there are. */
  readonly emails: readonly Address[];
}

export interface SplitPersonProps {
  /** Somebody with two addresses or more. */
  readonly person: KnownPerson;
  readonly shortName: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onSplit: (split: PersonSplit) => void;
}

/** Two humans in one entry become two: the addresses that are somebody else's, and that name. */
export function SplitPerson({ open, onClose, ...form }: SplitPersonProps) {
  return (
    <Dialog
      title={i18n.t('splitPerson.title', [isolate(form.shortName)])}
      open={open}
      onClose={onClose}
    >
      <SplitForm {...form} onClose={onClose} />
    </Dialog>
  );
}

function SplitForm({ person, shortName, onClose, onSplit }: Omit<SplitPersonProps, 'open'>) {
  const [chosen, setChosen] = useState<readonly Address[]>([]);
  const [written, setWritten] = useState<string>();
  const [tried, setTried] = useState(false);
  const [first] = chosen;
  const name = written ?? (first === undefined ? '' : nameFromAddress(first));
  const short = isolate(shortName);
  const wrong =
    chosen.length === 0
      ? i18n.t('splitPerson.notChosen')
      : chosen.length === person.emails.length
        ? i18n.t('splitPerson.allChosen', [short])
        : undefined;
  const nameMissing = name.trim() === '';
  return (
    <form
      class="facts-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (wrong !== undefined || nameMissing) return;
        onSplit({ name: name.trim(), emails: chosen });
        onClose();
      }}
    >
      <p class="dialog-words">{i18n.t('splitPerson.words', [short])}</p>
      <fieldset class="dialog-choices">
        <legend class="field-label">{i18n.t('splitPerson.addresses')}</legend>
        {person.emails.map((email) => (
          <ChoiceRow
            key={email}
            kind="checkbox"
            checked={chosen.includes(email)}
            // In the order of the addresses, however they were ticked.
            onChange={(checked) =>
              setChosen(
                person.emails.filter((each) => (each === email ? checked : chosen.includes(each))),
              )
            }
            note={sessionsOf(person, email)}
          >
            <bdi>{email}</bdi>
          </ChoiceRow>
        ))}
        {tried && wrong !== undefined && (
          <p class="field-error" role="alert">
            <Icon name="info" size={16} />
            {wrong}
          </p>
        )}
      </fieldset>
      <Field
        label={i18n.t('splitPerson.name')}
        value={name}
        onInput={setWritten}
        error={
          tried && wrong === undefined && nameMissing ? i18n.t('addPerson.nameMissing') : undefined
        }
      />
      <p class="dialog-note">{i18n.t('splitPerson.undo')}</p>
      <DialogActions onCancel={onClose} action={i18n.t('splitPerson.split')} />
    </form>
  );
}

function sessionsOf({ meetings }: KnownPerson, email: Address): string | undefined {
  const theirs = meetings.filter(({ counterpart }) => counterpart === email).length;
  return theirs === 0 ? undefined : i18n.t('recordCounts.sessions', theirs);
}
