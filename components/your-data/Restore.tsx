import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAmbient } from '../ui/ambient.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import { Progress } from '../ui/Progress.tsx';
import { countWords, storeWords } from './data-words.ts';
import type { RestoreFacts, RestoreStep } from './restore-types.ts';
import { RestorePreview } from './RestorePreview.tsx';
import { RestoreRefusal } from './RestoreRefusal.tsx';
import '../settings/settings.css';
import './your-data.css';

export interface RestoreProps {
  readonly state: RestoreStep;
  /** An account is connected: then nothing more is to be done for what was restored. */
  readonly isConnected: boolean;
  readonly onFile: (file: File) => void;
  readonly onUnlock: (passphrase: string) => void;
  readonly onMerge: () => void;
  readonly onReplace: () => void;
  readonly onCancel: () => void;
}

const KINDS = '.gz,.locked,.jsonl';

/** Restoring a backup, from choosing the file to what came of it. */
export function Restore(props: RestoreProps) {
  const { state } = props;
  const ambient = useAmbient();
  const isChoosing = state.step === 'idle' || state.step === 'refused' || state.step === 'done';
  return (
    <div class="data-form">
      {state.step === 'refused' && <RestoreRefusal {...state} />}
      {state.step === 'done' && (
        <Done preview={state.preview} isConnected={props.isConnected} locale={ambient.locale} />
      )}
      {isChoosing && (
        <FileButton accept={KINDS} drop={i18n.t('restore.drop')} onFile={props.onFile}>
          {state.step === 'idle' ? i18n.t('restore.choose') : i18n.t('restore.another')}
        </FileButton>
      )}
      {state.step === 'reading' && (
        <Progress label={i18n.t('restore.reading', [countWords(state.records, ambient.locale)])} />
      )}
      {state.step === 'locked' && <Unlock {...props} isWrong={state.isWrong} />}
      {(state.step === 'ready' || state.step === 'applying') && (
        <RestorePreview
          preview={state.preview}
          isApplying={state.step === 'applying'}
          onMerge={props.onMerge}
          onReplace={props.onReplace}
          onCancel={props.onCancel}
        />
      )}
    </div>
  );
}

function Done(props: {
  readonly preview: RestoreFacts;
  readonly isConnected: boolean;
  readonly locale: string;
}) {
  const { account, changes } = props.preview;
  const counts = new Map(changes.map(({ store, inFile }) => [store, inFile]));
  const what = storeWords(counts, props.locale);
  return (
    <Banner tone="good" title={i18n.t('restore.done')}>
      {what !== '' && <p>{i18n.t('restore.doneWords', [what])}</p>}
      {!props.isConnected && account !== 'local' && account !== '' && (
        <p>{i18n.t('restore.doneConnect', [account])}</p>
      )}
    </Banner>
  );
}

function Unlock({ isWrong, onUnlock, onCancel }: RestoreProps & { readonly isWrong: boolean }) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      class="data-card"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase.trim() !== '') onUnlock(passphrase.trim());
      }}
    >
      <h3>{i18n.t('restore.locked')}</h3>
      <Field
        focusFirst
        label={i18n.t('passphrase.label')}
        value={passphrase}
        onInput={setPassphrase}
        error={isWrong ? i18n.t('restore.wrongPassphrase') : undefined}
      />
      <div class="settings-actions">
        <Button kind="primary" type="submit">
          {i18n.t('restore.unlock')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {i18n.t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
