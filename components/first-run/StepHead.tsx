import { i18n } from '#i18n';
import { Icon } from '../ui/Icon.tsx';
import '../ui/visually-hidden.css';
import './first-run.css';

/** The steps of first run, in order. */
export const STEPS = ['begin', 'pin', 'connect', 'confirm'] as const;
/** A step of first run. */
export type Step = (typeof STEPS)[number];

export interface StepHeadProps {
  readonly step: Step;
  /** Steps that need nothing more, wherever the user is. */
  readonly done: readonly Step[];
  readonly onStep: (step: Step) => void;
}

/** Where one is, what is done, and a way to any step: none blocks the next. */
export function StepHead({ step, done, onStep }: StepHeadProps) {
  return (
    <nav aria-label={i18n.t('firstRun.steps')}>
      <ol class="steps">
        {STEPS.map((each) => (
          <li key={each} class="steps-item">
            <button
              class="steps-button"
              type="button"
              aria-current={each === step ? 'step' : undefined}
              onClick={() => onStep(each)}
            >
              {done.includes(each) && <Icon name="check" size={16} />}
              <span class="steps-words">
                {stepName(each)}
                {done.includes(each) && (
                  <span class="visually-hidden"> {i18n.t('firstRun.stepDone')}</span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function stepName(step: Step): string {
  if (step === 'begin') return i18n.t('firstRun.begin.name');
  if (step === 'pin') return i18n.t('firstRun.pin.name');
  return step === 'connect' ? i18n.t('firstRun.connect.name') : i18n.t('firstRun.confirm.name');
}
