import { Button } from '../ui/Button.tsx';
import { Banner } from '../ui/Banner.tsx';
import { i18n } from '#i18n';
import { storageTroubleWords, type StorageTroubleKind } from './storage-trouble.ts';

export interface StorageTroubleProps {
  readonly kind: StorageTroubleKind;
  /** How many records were restored. */
  readonly records?: number | undefined;
  /** Tries again; for `newer` and `failed`: reloads the page. */
  readonly onRetry?: (() => void) | undefined;
  /** Where it can be put away: it is over, or known. */
  readonly onDismiss?: (() => void) | undefined;
}

/** What happened to the data and what is done about it, in a sentence and a repair. */
export function StorageTrouble({ kind, records = 0, onRetry, onDismiss }: StorageTroubleProps) {
  const { title, words, retry } = storageTroubleWords(kind, records);
  const canRetry = retry !== undefined && onRetry !== undefined;
  return (
    <Banner
      tone={kind === 'restored' ? 'good' : 'trouble'}
      title={title}
      {...((canRetry || onDismiss !== undefined) && {
        actions: (
          <>
            {canRetry && (
              <Button small onClick={onRetry}>
                {retry}
              </Button>
            )}
            {onDismiss !== undefined && (
              <Button small kind={canRetry ? 'quiet' : 'outlined'} onClick={onDismiss}>
                {i18n.t('storage.dismiss')}
              </Button>
            )}
          </>
        ),
      })}
    >
      <p>{words}</p>
    </Banner>
  );
}
