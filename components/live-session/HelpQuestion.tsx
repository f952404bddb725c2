import { i18n } from '#i18n';
import type { Session } from '../../utils/domain/session-types.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { AddLine } from '../ui/AddLine.tsx';
import { Button } from '../ui/Button.tsx';
import { Key } from './Key.tsx';
import './live-session.css';

export interface HelpQuestionProps {
  readonly name: string;
  readonly help: Session['help'];
  /** What was being written: the answer, then the promise. */
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly onAnswer: (answer: string) => void;
  readonly onPromise: (text: string) => void;
  readonly onSkip: () => void;
}

/** "How can I help you to be more successful?": the answer, then what I promise; or not today. */
export function HelpQuestion(props: HelpQuestionProps) {
  const { help, name } = props;
  if (help.asked === 'skipped') return null;
  const isAnswered = help.answer !== undefined;
  return (
    <section class="live-help" aria-label={i18n.t('live.help')}>
      <h2 class="live-help-question">{i18n.t('live.help')}</h2>
      {isAnswered && (
        <p class="live-answer" dir="auto">
          {help.answer}
        </p>
      )}
      <AddLine
        key={isAnswered ? 'promise' : 'answer'}
        label={isAnswered ? i18n.t('live.helpPromise') : i18n.t('live.helpAnswer', [isolate(name)])}
        text={props.draft}
        onText={props.onDraft}
        onAdd={(text) => {
          props.onDraft('');
          if (isAnswered) props.onPromise(text);
          else props.onAnswer(text);
        }}
        onLeave={() => {
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        }}
      />
      {!isAnswered && (
        <div class="live-row">
          <Key>H</Key>
          <Button small kind="quiet" onClick={props.onSkip}>
            {i18n.t('live.helpSkip')} <Key>K</Key>
          </Button>
        </div>
      )}
    </section>
  );
}
