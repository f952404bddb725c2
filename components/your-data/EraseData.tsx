import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { KnownPerson } from '../../utils/domain/people.ts';
import type { RecordCounts } from '../people/record-counts.ts';
import { ChoiceRow } from '../ui/ChoiceRow.tsx';
import { PersonSelect } from '../people/PersonSelect.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogActions } from '../ui/DialogActions.tsx';
import { ErasePerson, type HoldingFile } from './ErasePerson.tsx';
import '../people/person-dialogs.css';
import '../settings/settings.css';
import './your-data.css';

export interface EraseDataProps {
  /** Those of whom something is recorded. */
  readonly people: readonly KnownPerson[];
  /** The backup files that hold somebody. */
  readonly filesWith: (person: KnownPerson) => readonly HoldingFile[];
  readonly onCount: (person: KnownPerson) => Promise<RecordCounts>;
  readonly onErasePerson: (person: KnownPerson, withFiles: boolean) => void;
  readonly isErasing: boolean;
  readonly onEraseEverything: () => void;
}

/** Erasing for good: a person, or everything. */
export function EraseData(props: EraseDataProps) {
  const { people } = props;
  const [person, setPerson] = useState<KnownPerson | undefined>(undefined);
  const [isAll, setAll] = useState(false);
  return (
    <section class="settings-group" aria-labelledby="data-erase">
      <h2 class="settings-title" id="data-erase">
        {i18n.t('eraseData.title')}
      </h2>
      <p class="settings-words">{i18n.t('eraseData.words')}</p>
      {people.length > 0 && (
        <PersonSelect label={i18n.t('eraseData.person')} people={people} onChoose={setPerson} />
      )}
      <div class="settings-actions">
        <Button kind="danger" busy={props.isErasing} onClick={() => setAll(true)}>
          {props.isErasing ? i18n.t('eraseData.erasing') : i18n.t('eraseData.everything')}
        </Button>
      </div>
      <ErasePerson
        person={person}
        files={person ? props.filesWith(person) : []}
        onCount={props.onCount}
        onErase={props.onErasePerson}
        onClose={() => setPerson(undefined)}
      />
      <Dialog
        title={i18n.t('eraseData.everythingTitle')}
        open={isAll}
        onClose={() => setAll(false)}
      >
        <EverythingForm
          onClose={() => setAll(false)}
          onErase={() => {
            setAll(false);
            props.onEraseEverything();
          }}
        />
      </Dialog>
    </section>
  );
}

function EverythingForm(props: { readonly onClose: () => void; readonly onErase: () => void }) {
  const [isMeant, setMeant] = useState(false);
  return (
    <div class="data-form">
      <ChoiceRow kind="checkbox" checked={isMeant} onChange={setMeant}>
        {i18n.t('eraseData.everythingMeant')}
      </ChoiceRow>
      <p class="dialog-words">{i18n.t('eraseData.everythingWords')}</p>
      <DialogActions
        onCancel={props.onClose}
        action={i18n.t('eraseData.confirm')}
        danger
        disabled={!isMeant}
        onAction={props.onErase}
      />
    </div>
  );
}
