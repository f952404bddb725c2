import { i18n } from '#i18n';
import type { UndoWords } from '../stores/undo.ts';

/** What every page tells of taking back and doing again. */
export function undoWords(): UndoWords {
  return { undone: i18n.t('ui.undone'), redone: i18n.t('ui.redone'), redo: i18n.t('ui.redo') };
}
