import { i18n } from '#i18n';
import type { TalkBand } from '../../utils/domain/session-types.ts';
import { TALK_BANDS, type TalkGap } from '../../utils/domain/talk-balance.ts';
import type { Figure } from '../../utils/domain/team-figures.ts';
import type { Closing, TalkPart } from '../../utils/domain/team-talk.ts';
import type { Ambience } from '../../utils/i18n/ambience.ts';
import { dayWords } from '../../utils/i18n/clock-words.ts';
import { isolate, unbroken } from '../../utils/i18n/text.ts';
import { bandWords } from '../live-session/talk-words.ts';
import { shortDay } from '../people/day-draft.ts';
import { listed } from '../../utils/i18n/list-words.ts';

/** What the close of a session said. */
export function closingWords(closing: Closing): string {
  switch (closing) {
    case 'met':
      return i18n.t('teamTalk.met');
    case 'shorter':
      return i18n.t('teamTalk.shorter');
    case 'not-met':
      return i18n.t('teamTalk.notMet');
    case 'unsaid':
      return i18n.t('teamTalk.unsaid');
    case 'open':
      return i18n.t('teamTalk.open');
  }
}

/** How a guess compares with the count. */
export function gapWords(gap: TalkGap): string {
  switch (gap) {
    case 'as-guessed':
      return i18n.t('teamTalk.asGuessed');
    case 'over':
      return i18n.t('teamTalk.over');
    case 'under':
      return i18n.t('teamTalk.under');
  }
}

/** Bands with how often each, from little to much: "about half (2), most"; empty where none. */
export function bandsWords(bands: Readonly<Record<TalkBand, Figure>>, locale: string): string {
  const said = TALK_BANDS.filter((band) => bands[band].value > 0).map((band) => {
    const { value } = bands[band];
    const words = bandWords(band);
    return value === 1 ? words : i18n.t('teamTalk.times', { band: words, count: value });
  });
  return listed(said, locale);
}

/** When a part of time is: the day where it is one session's, else from one to another. */
export function partWhen({ talks, from, to }: TalkPart, ambience: Ambience): string {
  const [only, ...others] = talks;
  if (only && others.length === 0) return dayWords(only.start, ambience);
  const days = { from: shortDay(from, ambience), to: shortDay(to, ambience) };
  return i18n.t('teamTalk.fromTo', { from: unbroken(days.from), to: unbroken(days.to) });
}

/** "Ana, Tue 3 Mar: your taps say most; you guessed nearly all". */
export function talkMarkWords(part: TalkPart, person: string, ambience: Ambience): string {
  const counted = bandsWords(part.counted, ambience.locale);
  const guessed = bandsWords(part.guessed, ambience.locale);
  const where = { name: isolate(person), when: partWhen(part, ambience) };
  if (guessed === '') return i18n.t('teamTalk.markCounted', { ...where, counted });
  if (counted === '') return i18n.t('teamTalk.markGuessed', { ...where, guessed });
  return i18n.t('teamTalk.markBoth', { ...where, counted, guessed });
}
