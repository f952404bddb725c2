import { i18n } from '#i18n';
import type { SearchTime } from '../../utils/domain/search-filter.ts';
import type { SearchField, SearchKind } from '../../utils/domain/search-records.ts';

/** A kind, of many: "Follow-ups". */
export function kindsWords(kind: SearchKind): string {
  return i18n.t(`search.kinds.${kind === 'follow-up' ? 'followUp' : kind}`);
}

/** What a hit is: "Follow-up", or which text of a record of several: "Evidence". */
export function hitWords(kind: SearchKind, field: SearchField): string {
  switch (field) {
    case 'nextStep':
    case 'evidence':
    case 'strengths':
    case 'toWorkOn':
    case 'obstacles':
    case 'progress':
    case 'motivators':
    case 'goodToKnow':
    case 'document':
    case 'waiver':
      return i18n.t(`search.field.${field}`);
    case 'text':
    case 'name':
    case 'nickname':
    case 'address':
      return i18n.t(`search.kindOf.${kind === 'follow-up' ? 'followUp' : kind}`);
  }
}

/** From when on: "Last 4 weeks". */
export function timeWords(time: SearchTime): string {
  switch (time) {
    case 'any':
      return i18n.t('search.anyTime');
    case 'four-weeks':
      return i18n.t('search.fourWeeks');
    case 'quarter':
      return i18n.t('search.quarter');
    case 'year':
      return i18n.t('search.year');
  }
}
