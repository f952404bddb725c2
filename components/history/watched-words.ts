import { i18n } from '#i18n';
import type { Millis } from '../../utils/domain/types.ts';
import type { Ambience } from '../../utils/i18n/ambience.ts';
import { dayWords } from '../../utils/i18n/clock-words.ts';
import { unbroken } from '../../utils/i18n/text.ts';

/** "Watching since Tue 3 Mar."; nothing before the first complete reading. */
export function watchedWords(
  { since, until }: { readonly since?: Millis; readonly until?: Millis },
  ambience: Ambience,
): string | undefined {
  if (since === undefined) return undefined;
  const day = unbroken(dayWords(since, ambience));
  return until === undefined
    ? i18n.t('history.since', [day])
    : i18n.t('history.until', { since: day, until: unbroken(dayWords(until, ambience)) });
}
