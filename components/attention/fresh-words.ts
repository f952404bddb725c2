import { i18n } from '#i18n';
import type { FreshChange } from '../../utils/domain/attention-types.ts';
import { dayOn, spanWords, type HistoryAmbience } from '../history/span-words.ts';

/** What happened, in the fewest words that tell it: "Tue 24 Nov → Thu 26 Nov". */
export function freshWords({ change }: FreshChange, ambience: HistoryAmbience): string {
  const { kind, from, to } = change;
  if (to !== undefined && (kind === 'moved' || kind === 'restored')) {
    const days = { from: dayOn(from, ambience), to: dayOn(to, ambience) };
    // Within a day it is the time that tells them apart.
    return i18n.t(
      'fresh.moved',
      days.from === days.to
        ? { from: spanWords(from, ambience), to: spanWords(to, ambience) }
        : days,
    );
  }
  const when = spanWords(from, ambience);
  return kind === 'counterpart-removed'
    ? i18n.t('fresh.noLonger', [when])
    : i18n.t('fresh.cancelled', [when]);
}
