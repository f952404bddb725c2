import { i18n } from '#i18n';
import type { WaivableRule, Waiver } from '../../utils/domain/waivers.ts';
import type { Ambience } from '../../utils/i18n/ambience.ts';
import { isolate, unbroken } from '../../utils/i18n/text.ts';
import { shortDay } from '../people/day-draft.ts';

/** What is waived, in a word or two. */
export function waivedRuleWords(rule: WaivableRule): string {
  switch (rule) {
    case 'notice':
      return i18n.t('waivers.rules.notice');
    case 'reschedules':
      return i18n.t('waivers.rules.reschedules');
    case 'cadence':
      return i18n.t('waivers.rules.cadence');
    case 'fairness':
      return i18n.t('waivers.rules.fairness');
  }
}

/** "Part-time, until 3 Mar": named wherever it changes a figure. */
export function waiverWords(waiver: Pick<Waiver, 'reason' | 'until'>, ambience: Ambience): string {
  return i18n.t('waivers.line', {
    reason: isolate(waiver.reason),
    until: unbroken(shortDay(waiver.until, ambience)),
  });
}
