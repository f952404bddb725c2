import { i18n } from '#i18n';
import type { BackupStanding } from '../../utils/domain/backup-standing.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { standingWords } from './backup-words.ts';
import { BackupTrouble } from './BackupTrouble.tsx';
import './your-data.css';
import '../home/home.css';

export interface BackupLineProps {
  readonly standing: BackupStanding;
  readonly folder?: string | undefined;
  /** Something was written, and nobody was asked yet. */
  readonly isOffered: boolean;
  readonly isBusy: boolean;
  readonly onSwitchOn: () => void;
  readonly onNotNow: () => void;
  readonly onChooseFolder: () => void;
  readonly onAllow: () => void;
  readonly onRetry: () => void;
}

/** Where things stand with backups, on home: the offer, a trouble, or a line. */
export function BackupLine(props: BackupLineProps) {
  const { standing, isBusy } = props;
  const ambient = useAmbient();
  if (standing.kind === 'off') {
    if (!props.isOffered) return null;
    return (
      <Banner
        tone="info"
        title={i18n.t('backup.offerTitle')}
        actions={
          <>
            <Button small busy={isBusy} onClick={props.onSwitchOn}>
              {i18n.t('backup.switchOn')}
            </Button>
            <Button small kind="quiet" onClick={props.onNotNow}>
              {i18n.t('backup.notNow')}
            </Button>
          </>
        }
      >
        <p>{i18n.t('backup.offerWords')}</p>
      </Banner>
    );
  }
  if (standing.kind === 'trouble') {
    return (
      <BackupTrouble
        standing={standing}
        isBusy={isBusy}
        onAllow={props.onAllow}
        onRetry={props.onRetry}
      />
    );
  }
  return (
    <p class="home-line">
      {standingWords(standing, props.folder, ambient)}
      {standing.kind === 'here' && (
        <Button kind="quiet" small onClick={props.onChooseFolder}>
          {i18n.t('backup.chooseFolder')}
        </Button>
      )}
      {standing.kind === 'late' && (
        <Button kind="quiet" small busy={isBusy} onClick={props.onRetry}>
          {i18n.t('backup.now')}
        </Button>
      )}
    </p>
  );
}
