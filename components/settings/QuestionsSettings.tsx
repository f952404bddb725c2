import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  QUESTION_KINDS,
  type OwnQuestion,
  type QuestionKind,
} from '../../utils/domain/session-types.ts';
import { AddingList } from '../goals/AddingList.tsx';
import { Conflicts, type ConflictChoice } from '../live-text/Conflicts.tsx';
import { LiveLine } from '../live-text/LiveLine.tsx';
import type { SaveText } from '../live-text/stored-text.ts';
import { briefly } from '../ui/briefly.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import './own-words.css';
import './settings.css';

/** What can be done with the user's own questions. */
export interface QuestionActions {
  readonly onSaveText: (question: OwnQuestion) => SaveText;
  readonly onConflict: (question: OwnQuestion, passage: string, choice: ConflictChoice) => void;
  /** It is for something else. */
  readonly onKind: (question: OwnQuestion, kind: QuestionKind) => void;
  /** The page offers Undo; `words` are those it had before it was emptied. */
  readonly onRemove: (question: OwnQuestion, words: string) => void;
}

export interface QuestionsSettingsProps extends QuestionActions {
  readonly questions: readonly OwnQuestion[];
  /** What was being written when the view closed. */
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly onAdd: (kind: QuestionKind, text: string) => void;
}

/** The user's own questions: each changed where it stands, sorted, and removed. */
export function QuestionsSettings(props: QuestionsSettingsProps) {
  const { questions } = props;
  return (
    <section class="settings-group" aria-labelledby="settings-questions">
      <h2 class="settings-title" id="settings-questions">
        {i18n.t('ownQuestions.title')}
      </h2>
      {questions.length === 0 ? (
        <EmptyState source={i18n.t('ownQuestions.source')}>
          {i18n.t('ownQuestions.none')}
        </EmptyState>
      ) : (
        <p class="settings-words">{i18n.t('ownQuestions.words')}</p>
      )}
      <AddingList
        items={questions}
        itemKey={({ id }) => id}
        label={i18n.t('ownQuestions.add')}
        placeholder={i18n.t('ownQuestions.example')}
        draft={props.draft}
        onDraft={props.onDraft}
        onAdd={(text) => props.onAdd('progress', text)}
        onDelete={(question) => props.onRemove(question, question.text)}
      >
        {(question) => <QuestionRow {...props} question={question} />}
      </AddingList>
    </section>
  );
}

function QuestionRow(props: QuestionActions & { readonly question: OwnQuestion }) {
  const { question } = props;
  const kind = useRef<HTMLDivElement>(null);
  const called = briefly(question.text) || i18n.t('ownQuestions.noWords');
  return (
    <div class="own-words" data-record={question.id}>
      <LiveLine
        label={i18n.t('ownQuestions.text', [called])}
        stored={{ text: question.text, version: question.version }}
        onSave={props.onSaveText(question)}
        onEmptied={(words) => props.onRemove(question, words)}
        onDone={() => kind.current?.querySelector('select')?.focus()}
      />
      <Conflicts
        conflicts={question.conflicts}
        onSettle={(passage, choice) => props.onConflict(question, passage, choice)}
      />
      <div class="own-words-foot" ref={kind}>
        <Select
          small
          label={i18n.t('ownQuestions.kind', [called])}
          value={question.kind}
          options={QUESTION_KINDS.map((value) => ({ value, label: kindWords(value) }))}
          onChange={(value) => props.onKind(question, value)}
        />
        <IconButton
          small
          label={i18n.t('ownQuestions.remove', [called])}
          icon="trash"
          onClick={() => props.onRemove(question, question.text)}
        />
      </div>
    </div>
  );
}

function kindWords(kind: QuestionKind): string {
  return i18n.t(`ownQuestions.kinds.${kind}`);
}
