import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import { Restore, type RestoreProps } from '../your-data/Restore.tsx';
import './first-run.css';

export interface BeginStepProps {
  readonly restore: RestoreProps;
  readonly onNext: () => void;
}

/** New here, or coming back with everything. */
export function BeginStep({ restore, onNext }: BeginStepProps) {
  const isRestored = restore.state.step === 'done';
  return (
    <div class="step">
      <h2 class="step-title" tabIndex={-1}>
        {i18n.t('firstRun.begin.title')}
      </h2>
      <div class="step-actions">
        <Button kind="primary" onClick={onNext}>
          {isRestored ? i18n.t('firstRun.next') : i18n.t('firstRun.begin.fresh')}
        </Button>
      </div>
      {!isRestored && <p class="step-words">{i18n.t('firstRun.begin.words')}</p>}
      <Restore {...restore} />
    </div>
  );
}
