import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BackupStanding } from '../../utils/domain/backup-standing.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { standingWords } from './backup-words.ts';
import { BackupTrouble } from './BackupTrouble.tsx';
import { sizeWords } from './data-words.ts';
import { PassphraseDialog } from './PassphraseDialog.tsx';
import '../settings/settings.css';
import './your-data.css';

export interface BackupSectionProps {
  readonly standing: BackupStanding;
  readonly isEncrypted: boolean;
  /** The name of the chosen folder. */
  readonly folder?: string | undefined;
  /** Sizes of the files that are kept, in bytes. */
  readonly sizes: readonly number[];
  /** One is being made. */
  readonly isBusy: boolean;
  /** The browser, or the user, said no. */
  readonly isDenied: boolean;
  readonly onSwitchOn: () => void;
  readonly onSwitchOff: () => void;
  readonly onBackUpNow: () => void;
  readonly onSaveFile: () => void;
  /** `undefined`: not encrypted any more. */
  readonly onPassphrase: (passphrase: string | undefined) => void;
  readonly onChooseFolder: () => void;
  readonly onForgetFolder: () => void;
  readonly onAllow: () => void;
}

/** Automatic backups: where they stand, where they go, and what they are locked with. */
export function BackupSection(props: BackupSectionProps) {
  const { standing, isBusy } = props;
  const isOn = standing.kind !== 'off';
  return (
    <section class="settings-group" aria-labelledby="data-backup">
      <h2 class="settings-title" id="data-backup">
        {i18n.t('backup.title')}
      </h2>
      {standing.kind === 'trouble' ? (
        <BackupTrouble
          standing={standing}
          isBusy={isBusy}
          onAllow={props.onAllow}
          onRetry={props.onBackUpNow}
        />
      ) : (
        <Status {...props} />
      )}
      {!isOn && <p class="settings-words">{i18n.t('backup.offWords')}</p>}
      {props.isDenied && (
        <p class="field-error" role="alert">
          {i18n.t('backup.denied')}
        </p>
      )}
      <div class="settings-actions">
        {isOn ? (
          <Button busy={isBusy} onClick={props.onBackUpNow}>
            {i18n.t('backup.now')}
          </Button>
        ) : (
          <Button kind="primary" busy={isBusy} onClick={props.onSwitchOn}>
            {i18n.t('backup.switchOn')}
          </Button>
        )}
        <Button kind="quiet" onClick={props.onSaveFile}>
          {i18n.t('backup.saveFile')}
        </Button>
      </div>
      <Lock {...props} />
      {isOn && <Folder {...props} />}
      {isOn && (
        <div class="settings-actions">
          <Button kind="quiet" small onClick={props.onSwitchOff}>
            {i18n.t('backup.switchOff')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Status({ standing, folder, sizes }: BackupSectionProps) {
  const ambient = useAmbient();
  const isGood = standing.kind === 'here' || standing.kind === 'elsewhere';
  const size = sizes.reduce((sum, each) => sum + each, 0);
  return (
    <>
      <p class={isGood ? 'data-status data-status-good' : 'data-status'} role="status">
        <Icon name={isGood ? 'check' : 'info'} />
        <span>{standingWords(standing, folder, ambient)}</span>
      </p>
      {sizes.length > 0 && (
        <p class="settings-words">
          {i18n.t('backup.kept', sizes.length, {
            count: sizes.length,
            size: sizeWords(size, ambient.locale),
          })}
        </p>
      )}
    </>
  );
}

function Lock({ isEncrypted, onPassphrase }: BackupSectionProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <div class="data-row">
      <span class="data-status">
        <Icon name="lock" />
        <span>{isEncrypted ? i18n.t('backup.encrypted') : i18n.t('backup.plain')}</span>
      </span>
      <span class="data-row-actions">
        <Button small onClick={() => setAsking(true)}>
          {isEncrypted ? i18n.t('backup.changePassphrase') : i18n.t('backup.setPassphrase')}
        </Button>
        {isEncrypted && (
          <Button small kind="quiet" onClick={() => onPassphrase(undefined)}>
            {i18n.t('backup.removePassphrase')}
          </Button>
        )}
      </span>
      <PassphraseDialog open={isAsking} onClose={() => setAsking(false)} onSet={onPassphrase} />
    </div>
  );
}

function Folder({ folder, onChooseFolder, onForgetFolder }: BackupSectionProps) {
  return (
    <div class="data-row">
      <span class="settings-words">
        {folder === undefined ? i18n.t('backup.folderWords') : <bdi>{isolate(folder)}</bdi>}
      </span>
      <span class="data-row-actions">
        <Button small onClick={onChooseFolder}>
          {folder === undefined ? i18n.t('backup.chooseFolder') : i18n.t('backup.otherFolder')}
        </Button>
        {folder !== undefined && (
          <Button small kind="quiet" onClick={onForgetFolder}>
            {i18n.t('backup.forgetFolder')}
          </Button>
        )}
      </span>
    </div>
  );
}
