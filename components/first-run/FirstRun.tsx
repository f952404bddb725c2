import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import { BeginStep } from './BeginStep.tsx';
import { ConfirmStep } from './ConfirmStep.tsx';
import type { ConfirmStepProps } from './ConfirmStep.tsx';
import { ConnectStep } from './ConnectStep.tsx';
import type { ConnectStepProps } from './ConnectStep.tsx';
import type { RestoreProps } from '../your-data/Restore.tsx';
import { PinStep } from './PinStep.tsx';
import { StepHead } from './StepHead.tsx';
import type { Step } from './StepHead.tsx';
import './first-run.css';

export interface FirstRunProps {
  /** Where the user is; kept by the page, so that it can be resumed. */
  readonly step: Step;
  readonly onStep: (step: Step) => void;
  /** The toolbar shows the icon. */
  readonly pinned: boolean;
  /** Restoring a backup, for who is not new here. */
  readonly restore: RestoreProps;
  readonly connect: Omit<ConnectStepProps, 'onNext' | 'onWithoutCalendar'>;
  readonly confirm: ConfirmStepProps;
  /** Leaves first run for home; nothing said so far is lost. */
  readonly onSkip: () => void;
}

/** The first minutes: new or restored, pin, connect, confirm who is who. No step blocks the next. */
export function FirstRun(props: FirstRunProps) {
  const { step, onStep, pinned, connect, confirm, restore, onSkip } = props;
  const main = useRef<HTMLElement>(null);
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    // A new step takes the focus to its title; the first one leaves it where it is.
    if (moved) main.current?.querySelector<HTMLElement>('.step-title')?.focus();
  }, [step, moved]);
  const go = (to: Step): void => {
    setMoved(true);
    onStep(to);
  };
  const done: Step[] = [];
  if (restore.state.step === 'done') done.push('begin');
  if (pinned) done.push('pin');
  if (connect.account !== undefined) done.push('connect');
  return (
    <main class="first-run" ref={main}>
      <header class="first-run-head">
        <h1 class="first-run-brand">{i18n.t('app.name')}</h1>
        <Button kind="quiet" small onClick={onSkip}>
          {i18n.t('firstRun.skip')}
        </Button>
      </header>
      <StepHead step={step} done={done} onStep={go} />
      {step === 'begin' && <BeginStep restore={restore} onNext={() => go('pin')} />}
      {step === 'pin' && <PinStep pinned={pinned} onNext={() => go('connect')} />}
      {step === 'connect' && (
        <ConnectStep
          {...connect}
          onNext={() => go('confirm')}
          onWithoutCalendar={() => go('confirm')}
        />
      )}
      {step === 'confirm' && <ConfirmStep {...confirm} />}
    </main>
  );
}
