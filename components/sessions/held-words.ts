import { i18n } from '#i18n';
import type { Held } from '../../utils/domain/held.ts';
import type { TalkGaps } from '../../utils/domain/talk-balance.ts';
import { minutesWords } from '../../utils/i18n/length-words.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { bandWords } from '../live-session/talk-words.ts';
import { listed } from '../../utils/i18n/list-words.ts';

/** What is known of a session that was held: "met, 30 min", "Ana spoke: most, as you guessed". */
export function heldWords(held: Held, name: string): readonly string[] {
  return [metWords(held), talkWords(held, isolate(name))].filter((words) => words !== undefined);
}

function metWords({ met, minutes }: Held): string | undefined {
  if (met === undefined) return undefined;
  if (met === 'no') return i18n.t('held.notMet');
  return minutes === undefined
    ? i18n.t('held.met')
    : i18n.t('held.metFor', [minutesWords(minutes)]);
}

function talkWords({ guess, counted }: Held, name: string): string | undefined {
  if (counted === undefined) {
    return guess && i18n.t('held.guessed', { name, guess: bandWords(guess) });
  }
  const spoke = { name, counted: bandWords(counted) };
  if (guess === undefined) return i18n.t('held.counted', spoke);
  return guess === counted
    ? i18n.t('held.asGuessed', spoke)
    : i18n.t('held.gap', { ...spoke, guess: bandWords(guess) });
}

/** "The last 6 with a guess and taps: 2 as you guessed, ..."; undefined where it would be one. */
export function gapsWords(gaps: TalkGaps, name: string, locale: string): string | undefined {
  const total = gaps.same + gaps.over + gaps.under;
  if (total < 2) return undefined;
  const who = isolate(name);
  const parts = [
    gaps.same > 0 && i18n.t('held.gapsSame', [gaps.same]),
    gaps.over > 0 && i18n.t('held.gapsOver', { count: gaps.over, name: who }),
    gaps.under > 0 && i18n.t('held.gapsUnder', { count: gaps.under, name: who }),
  ].filter((part) => part !== false);
  const list = listed(parts, locale);
  return i18n.t('held.gaps', { total, list });
}
