import { i18n } from '#i18n';
import type { BackupStanding } from '../../utils/domain/backup-standing.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { backupTime, troubleWords } from './backup-words.ts';

export interface BackupTroubleProps {
  readonly standing: Extract<BackupStanding, { kind: 'trouble' }>;
  readonly isBusy: boolean;
  /** Asks the browser again, for what it does not allow any more. */
  readonly onAllow: () => void;
  readonly onRetry: () => void;
}

/** No backup could be made: why, since when, and what to do. */
export function BackupTrouble({ standing, isBusy, onAllow, onRetry }: BackupTroubleProps) {
  const ambient = useAmbient();
  const { trouble, at } = standing;
  const isAsked = trouble === 'permission' || trouble === 'folder';
  return (
    <Banner
      tone="trouble"
      title={i18n.t('backup.trouble')}
      actions={
        <Button small busy={isBusy} onClick={isAsked ? onAllow : onRetry}>
          {isAsked ? i18n.t('backup.allow') : i18n.t('backup.retry')}
        </Button>
      }
    >
      <p>{troubleWords(trouble)}</p>
      <p>
        {at === undefined
          ? i18n.t('backup.troubleNever')
          : i18n.t('backup.troubleSince', [backupTime(at, ambient)])}
      </p>
    </Banner>
  );
}
