import { i18n } from '#i18n';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import '../home/loading.css';
import './history.css';

/** The shape of what comes, shown only when it takes over 200 ms. */
export function HistoryWait() {
  return (
    <div class="history-wait">
      <VisuallyHidden>
        <span role="status">{i18n.t('ui.loading')}</span>
      </VisuallyHidden>
      <div class="loading-bar" />
      <div class="loading-bar loading-short" />
    </div>
  );
}

/** It cannot be read: said where it would be, with what to do. */
export function HistoryTrouble({ onReload }: { readonly onReload: () => void }) {
  return (
    <Banner
      tone="trouble"
      title={i18n.t('dataTrouble.title')}
      actions={
        <Button small onClick={onReload}>
          {i18n.t('dataTrouble.reload')}
        </Button>
      }
    >
      <p>{i18n.t('dataTrouble.words')}</p>
    </Banner>
  );
}
