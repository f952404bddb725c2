import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import './prep.css';

export interface PrepTroubleProps {
  readonly onReload: () => void;
}

/** What the card says when it cannot read, where it would otherwise seem that nothing was written. */
export function PrepTrouble({ onReload }: PrepTroubleProps) {
  return (
    <div class="prep prep-trouble" role="status">
      <Icon name="warning" size={16} />
      <h1>{i18n.t('prep.trouble')}</h1>
      <Button small onClick={onReload}>
        {i18n.t('prep.reload')}
      </Button>
    </div>
  );
}
