import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Goal } from '../../utils/domain/record-types.ts';
import { dayOf } from '../../utils/time.ts';
import { TwoVersions } from '../live-text/TwoVersions.tsx';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { focusTitle, reviewDueWords } from './goal-words.ts';
import '../ui/section.css';
import './goals.css';

export interface FocusLineProps {
  readonly focus: Goal;
  /** To where it can be worked on. */
  readonly onOpen: () => void;
}

/** The one focus and its next step, in a few lines, and the way to all of it. */
export function FocusLine({ focus, onOpen }: FocusLineProps) {
  const ambient = useAmbient();
  const due = reviewDueWords(focus, ambient);
  const step = focus.nextStep.trim();
  const id = useId();
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-head">
        <h2 class="section-title" id={id}>
          {focusTitle(focus, dayOf(ambient.now, ambient.zone))}
        </h2>
        <Button kind="quiet" small label={i18n.t('goals.openFocus')} onClick={onOpen}>
          {i18n.t('goals.open')}
        </Button>
      </div>
      <p class="focus-line-words" dir="auto">
        {focus.text.trim() === '' ? i18n.t('goals.noWords') : focus.text}
      </p>
      {step !== '' && (
        <p class="focus-line-words focus-line-step">
          {i18n.t('goals.stepLine')} <bdi>{step}</bdi>
        </p>
      )}
      <TwoVersions of={focus} />
      {due !== undefined && (
        <p class="focus-line-due">
          <Icon name="clock" size={16} />
          {due}
        </p>
      )}
    </section>
  );
}
