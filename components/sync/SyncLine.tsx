import { i18n } from '#i18n';
import type { SyncRepair, SyncStanding } from '../../utils/domain/sync-age.ts';
import type { Millis } from '../../utils/domain/types.ts';
import { relativeWords } from '../../utils/i18n/relative-words.ts';
import { numberWords } from '../../utils/i18n/text.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { SyncTroubleBanner } from './SyncTroubleBanner.tsx';
import './sync-line.css';

export interface SyncLineProps {
  readonly standing: SyncStanding;
  /** A reading is under way; `events` so far. */
  readonly reading?: { readonly events: number };
  /** When it will be tried again by itself. */
  readonly retryAt?: Millis;
  /** Do what the repair says; `wait` and `retry` both read the calendar now. */
  readonly onRepair: (repair: SyncRepair) => void;
}

/** "Synced 4 min ago", or the trouble with its repair: an error is seen where the data is. */
export function SyncLine({ standing, reading, retryAt, onRepair }: SyncLineProps) {
  const ambient = useAmbient();
  if (reading !== undefined) {
    return (
      <p class="sync-line" role="status">
        {reading.events === 0
          ? i18n.t('sync.checking')
          : i18n.t('sync.reading', [numberWords(reading.events, ambient.locale)])}
      </p>
    );
  }
  const { at, trouble } = standing;
  if (trouble !== undefined) {
    return (
      <SyncTroubleBanner
        trouble={trouble}
        repair={standing.repair}
        onRepair={onRepair}
        {...(at === undefined ? {} : { at })}
        {...(retryAt === undefined ? {} : { retryAt })}
      />
    );
  }
  if (standing.kind === 'disconnected') {
    return (
      <p class="sync-line">
        <span>
          {at === undefined
            ? i18n.t('sync.notConnected')
            : i18n.t('sync.signedOut', [relativeWords(at, ambient)])}
        </span>
        <Button kind="quiet" small onClick={() => onRepair('reconnect')}>
          {at === undefined ? i18n.t('sync.connect') : i18n.t('sync.signIn')}
        </Button>
      </p>
    );
  }
  const words =
    at === undefined
      ? i18n.t('sync.never')
      : i18n.t(standing.kind === 'stale' ? 'sync.stale' : 'sync.good', [
          relativeWords(at, ambient),
        ]);
  return (
    <p class="sync-line tip-scope">
      {at === undefined ? words : <RelativeTime at={at} words={words} />}
      <IconButton label={i18n.t('sync.now')} icon="sync" small onClick={() => onRepair('retry')} />
    </p>
  );
}
