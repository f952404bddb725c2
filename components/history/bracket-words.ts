import { i18n } from '#i18n';
import type { Bracket } from '../../utils/domain/ledger-types.ts';
import type { Ambience } from '../../utils/i18n/ambience.ts';
import { clockTime, exactTime } from '../../utils/i18n/clock-words.ts';
import { dayAndTime } from '../../utils/i18n/relative-words.ts';
import { capitalise } from '../../utils/i18n/text.ts';
import { dayOf, MINUTE } from '../../utils/time.ts';

/**
 * When something happened, as far as it was seen: "Mon 2 Mar between 9:00 and 10:05"; "By Mon 2 Mar
 * 10:05" where nothing was seen before; one time where both are the same to the minute.
 */
export function bracketWords({ after, before }: Bracket, ambience: Ambience): string {
  const { zone, locale } = ambience;
  const until = dayAndTime(before, ambience);
  if (after === undefined) return i18n.t('history.by', [until]);
  if (before - after < MINUTE) return capitalise(until, locale);
  if (dayOf(after, zone) !== dayOf(before, zone)) {
    return i18n.t('history.between', { after: dayAndTime(after, ambience), before: until });
  }
  return i18n.t('history.within', {
    day: capitalise(dayAndTime(before, ambience, true), locale),
    after: clockTime(after, ambience),
    before: clockTime(before, ambience),
  });
}

/** The same with everything about both instants. */
export function exactBracketWords({ after, before }: Bracket, ambience: Ambience): string {
  const until = exactTime(before, ambience);
  return after === undefined
    ? i18n.t('history.byExactly', { before: until })
    : i18n.t('history.between', { after: exactTime(after, ambience), before: until });
}
