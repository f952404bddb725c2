import { i18n } from '#i18n';
import type { SettingsProps } from '../../components/settings/Settings.tsx';
import { settleConflict } from '../../utils/actions/settle-conflict.ts';
import type { Account } from '../../utils/domain/types.ts';
import { nameTemplate, removeTemplate } from '../../utils/stores/agenda.ts';
import {
  addOwnQuestion,
  removeOwnQuestion,
  sortOwnQuestion,
  typeOwnQuestion,
} from '../../utils/stores/questions.ts';
import type { Panel } from './panel.ts';

const DRAFT = 'settings/question';

/** The user's own questions and templates, as Settings shows them. */
export function ownWordsProps(
  panel: Panel,
  account: Account,
): Pick<SettingsProps, 'questions' | 'templates'> {
  const { asked, templates, undo, drafts } = panel;
  return {
    ...(asked.value.state === 'ready' && {
      questions: {
        questions: asked.value.value.own,
        draft: drafts.kept.value?.[DRAFT] ?? '',
        onDraft: (text) => drafts.keep(DRAFT, text),
        onAdd: (kind, text) =>
          void undo.run(() => addOwnQuestion(account, kind, text), i18n.t('live.ownKept')),
        onSaveText: (question) => (base, text) => typeOwnQuestion(question, base, text),
        onConflict: ({ id }, passage, choice) =>
          settleConflict(panel, { store: 'questions', id, field: 'text' }, passage, choice),
        onKind: (question, kind) => void undo.run(() => sortOwnQuestion(question, kind)),
        onRemove: (question, words) =>
          void undo.run(() => removeOwnQuestion(question, words), i18n.t('done.questionRemoved')),
      },
    }),
    ...(templates.value.state === 'ready' && {
      templates: {
        templates: templates.value.value,
        onSaveName: (template) => (base, text) => nameTemplate(template, base, text),
        onConflict: ({ id }, passage, choice) =>
          settleConflict(panel, { store: 'templates', id, field: 'name' }, passage, choice),
        onRemove: (template, name) =>
          void undo.run(() => removeTemplate(template.id, name), i18n.t('done.templateDeleted')),
      },
    }),
  };
}
