import { i18n } from '#i18n';
import type { Preparation } from '../../utils/domain/ready.ts';
import { summaryWords } from '../agenda/summary-words.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import './prep.css';

export interface PrepLineProps {
  /** The name, short. */
  readonly name: string;
  /** What lies ready. */
  readonly preparation: Preparation;
  /** How many things there are to look at. */
  readonly facts: number;
  readonly onShow: () => void;
  readonly onClose: () => void;
}

/** The card in one line: whom, what lies ready, and the way to all of it. */
export function PrepLine({ name, preparation, facts, onShow, onClose }: PrepLineProps) {
  const { locale } = useAmbient();
  const ready = summaryWords(preparation, locale);
  return (
    <div class="prep-line">
      <div class="prep-line-words">
        <h1 class="prep-line-name" dir="auto">
          {name}
        </h1>
        <p class="prep-line-ready">
          {facts > 0 ? `${ready} · ${i18n.t('prep.toLookAt', [facts])}` : ready}
        </p>
      </div>
      <Button kind="quiet" small label={i18n.t('prep.showPerson', [name])} onClick={onShow}>
        {i18n.t('prep.show')}
      </Button>
      <IconButton small icon="close" label={i18n.t('prep.close')} onClick={onClose} />
    </div>
  );
}
