import { i18n } from '#i18n';
import type { ChangeKind } from '../../utils/domain/ledger-types.ts';
import type { Fate } from '../../utils/domain/reschedules.ts';

/** What happened, in a word or two that a table can be sorted by. */
export function kindWord(kind: ChangeKind): string {
  switch (kind) {
    case 'restored':
      return i18n.t('kindWord.restored');
    case 'series-moved':
      return i18n.t('kindWord.seriesMoved');
    case 'series-ended':
      return i18n.t('kindWord.seriesEnded');
    default:
      return fateWord(kind);
  }
}

/** What became of a session, in such a word. */
export function fateWord(fate: Fate): string {
  switch (fate) {
    case 'as-planned':
      return i18n.t('fate.asPlanned');
    case 'moved':
      return i18n.t('fate.moved');
    case 'shortened':
      return i18n.t('fate.shortened');
    case 'lengthened':
      return i18n.t('fate.lengthened');
    case 'cancelled':
      return i18n.t('fate.cancelled');
    case 'declined-by-them':
      return i18n.t('kindWord.declinedByThem');
    case 'declined-by-me':
      return i18n.t('fate.declinedByMe');
    case 'counterpart-removed':
      return i18n.t('kindWord.counterpartRemoved');
  }
}
