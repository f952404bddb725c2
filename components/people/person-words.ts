import { i18n } from '#i18n';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { nextSession } from '../../utils/domain/upcoming.ts';
import type { Ambience } from '../../utils/i18n/ambience.ts';
import { cadenceWords, minutesWords } from '../../utils/i18n/length-words.ts';
import { dayAndTime } from '../../utils/i18n/relative-words.ts';
import { relationWords } from './relations.ts';

/** "Report", "every 2 weeks", "30 min": what is known of it. */
export function summaryOf(person: KnownPerson): string[] {
  return [
    person.relation === 'unset' ? '' : relationWords(person.relation),
    person.cadenceDays === undefined ? '' : cadenceWords(person.cadenceDays),
    person.minutes === undefined ? '' : minutesWords(person.minutes),
  ].filter((part) => part !== '');
}

/** "next Tue 14:00", or that there is none in the calendar. */
export function nextWords(person: KnownPerson, ambience: Ambience): string {
  const next = nextSession(person, ambience.now);
  return next === undefined
    ? i18n.t('people.noneAhead')
    : i18n.t('people.next', [dayAndTime(next.start, ambience, next.allDay)]);
}
