import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import './prep.css';

export interface OpeningQuestionProps {
  readonly onAnswer: (opening: 'always' | 'click') => void;
}

/** Asked once: whether the card is to open fully with each event. */
export function OpeningQuestion({ onAnswer }: OpeningQuestionProps) {
  return (
    <div class="prep-ask" role="group" aria-label={i18n.t('prep.askOpening')}>
      <p>{i18n.t('prep.askOpening')}</p>
      <Button kind="quiet" small onClick={() => onAnswer('always')}>
        {i18n.t('prep.always')}
      </Button>
      <Button kind="quiet" small onClick={() => onAnswer('click')}>
        {i18n.t('prep.onClick')}
      </Button>
    </div>
  );
}
