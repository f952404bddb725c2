import { i18n } from '#i18n';
import type { QuickNoteKind } from '../../utils/domain/quick-note-signs.ts';
import type { Day } from '../../utils/domain/types.ts';
import type { Ambience } from '../../utils/i18n/ambience.ts';
import { dayWords } from '../../utils/i18n/clock-words.ts';
import { unbroken } from '../../utils/i18n/text.ts';
import { startOfDay } from '../../utils/time.ts';

/** What a quick note becomes, said: "topic", "follow-up, due Fri 27 Nov". */
export function quickKindWords(
  kind: QuickNoteKind,
  due: Day | undefined,
  ambience: Ambience,
): string {
  switch (kind) {
    case 'note':
      return i18n.t('quickNote.note');
    case 'topic':
      return i18n.t('quickNote.topic');
    case 'praise':
      return i18n.t('quickNote.praise');
    case 'follow-up': {
      if (due === undefined) return i18n.t('quickNote.followUp');
      const day = dayWords(startOfDay(due, ambience.zone), ambience);
      return i18n.t('quickNote.followUpDue', [unbroken(day)]);
    }
  }
}
