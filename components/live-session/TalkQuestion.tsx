import { i18n } from '#i18n';
import { IconButton } from '../ui/IconButton.tsx';
import './live-session.css';

export interface TalkQuestionProps {
  /** How a talk begins, or how it ends. */
  readonly kind: 'opening' | 'closing';
  readonly question: string;
  readonly onAsked: () => void;
  readonly onAnother: () => void;
}

/** One line to begin or to end a talk with; asked, it is gone. */
export function TalkQuestion({ kind, question, onAsked, onAnother }: TalkQuestionProps) {
  const title = i18n.t(`ownQuestions.kinds.${kind}`);
  return (
    <div class="live-part talk-question" role="group" aria-label={title}>
      <p class="live-muted" aria-hidden="true">
        {title}
      </p>
      <div class="live-question">
        <p class="live-question-words" dir="auto" aria-live="polite">
          {question}
        </p>
        <IconButton label={i18n.t('live.another')} icon="sync" small onClick={onAnother} />
        <IconButton label={i18n.t('live.asked')} icon="check" keys="O" small onClick={onAsked} />
      </div>
    </div>
  );
}
