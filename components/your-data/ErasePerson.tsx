import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { ChoiceRow } from '../ui/ChoiceRow.tsx';
import { countsWords, type RecordCounts } from '../people/record-counts.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogActions } from '../ui/DialogActions.tsx';
import '../people/person-dialogs.css';
import './your-data.css';

/** A backup file that still holds somebody. */
export interface HoldingFile {
  readonly name: string;
}

export interface ErasePersonProps {
  /** Whom; absent: the dialog is closed. */
  readonly person: KnownPerson | undefined;
  /** The files that hold them, the newest first. */
  readonly files: readonly HoldingFile[];
  readonly onCount: (person: KnownPerson) => Promise<RecordCounts>;
  readonly onErase: (person: KnownPerson, withFiles: boolean) => void;
  readonly onClose: () => void;
}

/** Erases somebody for good: what goes, and which backup files still hold it, is told before. */
export function ErasePerson({ person, onClose, ...form }: ErasePersonProps) {
  const name = isolate(person?.name ?? '');
  return (
    <Dialog
      title={i18n.t('eraseData.personTitle', [name])}
      open={person !== undefined}
      onClose={onClose}
    >
      {person !== undefined && <EraseForm {...form} person={person} onClose={onClose} />}
    </Dialog>
  );
}

function EraseForm(props: ErasePersonProps & { readonly person: KnownPerson }) {
  const { person, files, onCount } = props;
  const { locale } = useAmbient();
  const [isMeant, setMeant] = useState(false);
  const [withFiles, setWithFiles] = useState(false);
  const [counts, setCounts] = useState<RecordCounts>({});
  useEffect(() => void onCount(person).then(setCounts), [person, onCount]);
  const name = isolate(person.name);
  const what = countsWords({ ...counts, sessions: person.meetings.length }, locale);
  return (
    <div class="data-form">
      <ChoiceRow kind="checkbox" checked={isMeant} onChange={setMeant}>
        {what === ''
          ? i18n.t('eraseData.personMeantBare', [name])
          : i18n.t('eraseData.personMeant', { name, what })}
      </ChoiceRow>
      <p class="dialog-words">{i18n.t('eraseData.personWords')}</p>
      {files.length > 0 && (
        <>
          <p>{i18n.t('eraseData.files', files.length)}</p>
          <ul class="data-files">
            {files.map((file) => (
              <li key={file.name}>{file.name}</li>
            ))}
          </ul>
          <ChoiceRow kind="checkbox" checked={withFiles} onChange={setWithFiles}>
            {i18n.t('eraseData.filesToo')}
          </ChoiceRow>
        </>
      )}
      <p class="dialog-note">{i18n.t('eraseData.filesElsewhere')}</p>
      <DialogActions
        danger
        action={i18n.t('eraseData.confirm')}
        disabled={!isMeant}
        onCancel={props.onClose}
        onAction={() => {
          props.onErase(person, withFiles);
          props.onClose();
        }}
      />
    </div>
  );
}
