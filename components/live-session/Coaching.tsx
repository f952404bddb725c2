import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { QuestionKind } from '../../utils/domain/session-types.ts';
import { AddLine } from '../ui/AddLine.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Key } from './Key.tsx';
import './live-session.css';

/** The steps of a coaching talk, or undefined: whatever has rested longest. */
export type CoachingStep = 'goal' | 'reality' | 'options' | 'will' | undefined;

export interface CoachingProps {
  readonly step: CoachingStep;
  readonly onStep: (step: CoachingStep) => void;
  /** The question offered. */
  readonly question: string;
  readonly isAsked: boolean;
  readonly onAsked: () => void;
  readonly onAnother: () => void;
  /** Keeps a question of the user's own, of the kind that is offered. */
  readonly onAdd: (text: string) => void;
  readonly kind: QuestionKind;
  readonly whatElse: number;
  readonly onWhatElse: () => void;
}

/** Aids to ask rather than tell: a question, the four steps of a coaching talk, "and what else?". */
export function Coaching(props: CoachingProps) {
  const [draft, setDraft] = useState<string>();
  const steps: readonly (readonly [NonNullable<CoachingStep>, string])[] = [
    ['goal', i18n.t('live.goal')],
    ['reality', i18n.t('live.reality')],
    ['options', i18n.t('live.options')],
    ['will', i18n.t('live.will')],
  ];
  return (
    <>
      <div class="live-part">
        <h3 class="live-heading">{i18n.t('live.question')}</h3>
        <div class="live-row" role="group" aria-label={i18n.t('live.grow')}>
          {steps.map(([step, words]) => (
            <button
              key={step}
              type="button"
              class="live-step"
              aria-pressed={props.step === step}
              onClick={() => props.onStep(props.step === step ? undefined : step)}
            >
              {words}
            </button>
          ))}
        </div>
        <div class="live-question">
          <p class="live-question-words" dir="auto" aria-live="polite">
            {props.question}
          </p>
          <IconButton
            label={i18n.t('live.another')}
            icon="sync"
            keys="Q"
            small
            onClick={props.onAnother}
          />
        </div>
        <div class="live-row">
          <Button small disabled={props.isAsked} onClick={props.onAsked}>
            {props.isAsked ? i18n.t('live.askedDone') : i18n.t('live.asked')} <Key>A</Key>
          </Button>
          <Button small kind="quiet" icon="add" onClick={() => setDraft('')}>
            {i18n.t('live.addOwn')}
          </Button>
        </div>
        {draft !== undefined && (
          <AddLine
            label={i18n.t('live.ownQuestion')}
            text={draft}
            onText={setDraft}
            focusFirst
            onAdd={(text) => {
              props.onAdd(text);
              setDraft(undefined);
            }}
            onLeave={() => setDraft(undefined)}
          />
        )}
      </div>
      <div class="live-part live-row">
        <Button small onClick={props.onWhatElse}>
          {i18n.t('live.whatElse')} <Key>W</Key>
        </Button>
        {props.whatElse > 0 && (
          <span class="live-muted">{i18n.t('live.whatElseCount', props.whatElse)}</span>
        )}
      </div>
    </>
  );
}
