import { i18n } from '#i18n';
import { questionWords } from '../../../components/live-session/question-words.ts';
import { TalkQuestion } from '../../../components/live-session/TalkQuestion.tsx';
import { hasFocus } from '../../../components/people/relations.ts';
import { isKindAsked } from '../../../utils/domain/questions.ts';
import { noteAsked } from '../../../utils/stores/live-session.ts';
import type { SessionKeys } from './session-keys.ts';
import type { SessionPart } from './session-part.ts';

/**
 * The question that a talk begins or ends with, and its key, until one of its kind was asked in this
 * session; nothing in between. Coaching is for reports.
 */
export function talkQuestion(
  { part, session, place, asked }: SessionPart,
  kind: 'opening' | 'closing' | undefined,
) {
  const { panel, person } = part;
  const keys: SessionKeys = new Map();
  if (kind === undefined || !hasFocus(person.relation)) return { keys };
  const question = panel.questions.ofKind(person.key, asked, kind);
  if (!question || isKindAsked(session?.questions ?? [], asked.own, kind)) return { keys };
  const { id } = question;
  const onAsked = (): void =>
    void panel.undo.run(() => noteAsked(place, id, asked.own, kind), i18n.t('live.askedKept'));
  return {
    keys: new Map([['o', onAsked]]) satisfies SessionKeys,
    line: (
      <TalkQuestion
        kind={kind}
        question={questionWords(id, asked.own)}
        onAsked={onAsked}
        onAnother={() => panel.questions.passOver(person.key, id, asked.own, [kind])}
      />
    ),
  };
}
