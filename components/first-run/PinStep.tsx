import { i18n } from '#i18n';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import './first-run.css';

export interface PinStepProps {
  /** The toolbar shows the icon: detected, not asked. */
  readonly pinned: boolean;
  readonly onNext: () => void;
}

/** Keep the icon in sight: it is the way to quick notes and to the side panel. */
export function PinStep({ pinned, onNext }: PinStepProps) {
  return (
    <div class="step">
      <h2 class="step-title" tabIndex={-1}>
        {i18n.t('firstRun.pin.title')}
      </h2>
      <p class="step-words">{i18n.t('firstRun.pin.words')}</p>
      {pinned ? (
        <Banner tone="good" title={i18n.t('firstRun.pin.done')} />
      ) : (
        <ol class="step-list">
          <li class="step-line">
            <Icon name="puzzle" />
            <span>{i18n.t('firstRun.pin.first')}</span>
          </li>
          <li class="step-line">
            <Icon name="pin" />
            <span>{i18n.t('firstRun.pin.second')}</span>
          </li>
        </ol>
      )}
      <div class="step-actions">
        <Button kind="primary" onClick={onNext}>
          {i18n.t('firstRun.next')}
        </Button>
      </div>
    </div>
  );
}
