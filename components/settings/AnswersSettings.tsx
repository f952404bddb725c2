import { i18n } from '#i18n';
import type { Answer } from '../../utils/domain/types.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import './settings.css';

/** An answer with the words to show it by: the event's title, or the person's name. */
export interface GivenAnswer {
  readonly answer: Answer;
  readonly name: string;
  readonly title?: string;
}

export interface AnswersSettingsProps {
  readonly answers: readonly GivenAnswer[];
  readonly onUndo: (answer: Answer) => void;
}

/** The questions answered with "not this one" or "never", each to be taken back. */
export function AnswersSettings({ answers, onUndo }: AnswersSettingsProps) {
  return (
    <section class="settings-group" aria-labelledby="settings-answers">
      <h2 class="settings-title" id="settings-answers">
        {i18n.t('settings.answers.title')}
      </h2>
      {answers.length === 0 ? (
        <p class="settings-words">{i18n.t('settings.answers.none')}</p>
      ) : (
        <ul>
          {answers.map(({ answer, name, title }) => {
            const what = title ?? isolate(name);
            return (
              <li key={answer.subject} class="settings-answer">
                <span class="settings-answer-words">
                  <span>
                    <bdi>{what}</bdi>
                  </span>
                  <span class="settings-answer-note">
                    {answer.answer === 'never'
                      ? i18n.t('settings.answers.never', [isolate(name)])
                      : i18n.t('settings.answers.notThisOne', [isolate(name)])}
                  </span>
                </span>
                <Button
                  small
                  kind="quiet"
                  label={i18n.t('settings.answers.undoLabel', [what])}
                  onClick={() => onUndo(answer)}
                >
                  {i18n.t('ui.undo')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
