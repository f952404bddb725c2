import { i18n } from '#i18n';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import '../ui/page.css';
import '../ui/visually-hidden.css';

export interface DataTroubleProps {
  readonly onReload: () => void;
  /** Copies what may be passed on, without a word about anybody. */
  readonly onCopyDetails?: () => void;
}

/** The database could not be read: said where the data would be, with what to do. */
export function DataTrouble({ onReload, onCopyDetails }: DataTroubleProps) {
  return (
    <main class="page">
      <h1 class="visually-hidden">{i18n.t('app.name')}</h1>
      <Banner
        tone="trouble"
        title={i18n.t('dataTrouble.title')}
        actions={
          <>
            <Button small onClick={onReload}>
              {i18n.t('dataTrouble.reload')}
            </Button>
            {onCopyDetails && (
              <Button small kind="quiet" icon="copy" onClick={onCopyDetails}>
                {i18n.t('dataTrouble.copyDetails')}
              </Button>
            )}
          </>
        }
      >
        <p>{i18n.t('dataTrouble.words')}</p>
      </Banner>
    </main>
  );
}
