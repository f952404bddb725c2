import { i18n } from '#i18n';
import type { SyncRepair } from '../../utils/domain/sync-age.ts';
import type { Millis, SyncTrouble } from '../../utils/domain/types.ts';
import { clockTime } from '../../utils/i18n/clock-words.ts';
import { relativeWords } from '../../utils/i18n/relative-words.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { repairWords, troubleWords } from './troubles.ts';
import './sync-line.css';

export interface SyncTroubleBannerProps {
  readonly trouble: SyncTrouble;
  readonly repair: SyncRepair;
  /** The last complete reading: what is shown is as of then. */
  readonly at?: Millis;
  readonly retryAt?: Millis;
  readonly onRepair: (repair: SyncRepair) => void;
}

/** What is wrong with reading the calendar, how old what is shown is, and what to do. */
export function SyncTroubleBanner({ trouble, repair, at, ...props }: SyncTroubleBannerProps) {
  const ambient = useAmbient();
  const { title, words } = troubleWords(trouble);
  const button = repairWords(repair);
  const ahead = props.retryAt !== undefined && props.retryAt > ambient.now;
  return (
    <Banner
      tone="trouble"
      title={title}
      actions={
        button !== undefined && (
          <Button small onClick={() => props.onRepair(repair)}>
            {button}
          </Button>
        )
      }
    >
      <p>{words}</p>
      <p class="sync-age">
        {at === undefined
          ? i18n.t('sync.nothingYet')
          : i18n.t('sync.asOf', [relativeWords(at, ambient)])}
        {ahead && ` ${i18n.t('sync.retryAt', [clockTime(props.retryAt ?? 0, ambient)])}`}
      </p>
    </Banner>
  );
}
