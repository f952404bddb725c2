import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import '../ui/section.css';
import './day-question.css';

export interface DayQuestionProps {
  readonly question: string;
  readonly onAnother: () => void;
  /** It was asked: where the session is under way, or just over. */
  readonly onAsked?: () => void;
}

/** One question to ask next time, and a way to another one. */
export function DayQuestion({ question, onAnother, onAsked }: DayQuestionProps) {
  const id = useId();
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-head">
        <h2 class="section-title" id={id}>
          {i18n.t('prep.ask')}
        </h2>
        <IconButton label={i18n.t('live.another')} icon="sync" small onClick={onAnother} />
      </div>
      <p class="day-question" dir="auto" aria-live="polite">
        {question}
      </p>
      {onAsked && (
        <div class="day-question-asked">
          <Button small kind="quiet" onClick={onAsked}>
            {i18n.t('live.asked')}
          </Button>
        </div>
      )}
    </section>
  );
}
