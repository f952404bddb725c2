import { i18n } from '#i18n';
import type { DocumentEntry, LeftOut, SessionEntry } from '../../utils/domain/person-document.ts';
import type { FollowUp, Goal, PersonText } from '../../utils/domain/record-types.ts';
import type { Ambience } from '../../utils/i18n/ambience.ts';
import { capitalise, isolate } from '../../utils/i18n/text.ts';
import { startOfDay } from '../../utils/time.ts';
import { questionWords } from '../live-session/question-words.ts';
import { heldWords } from '../sessions/held-words.ts';
import { listed } from '../../utils/i18n/list-words.ts';

/** A day as a document has it: whole, whatever the year. */
export function documentDay(day: string, { zone, locale }: Ambience): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: zone }).format(
    startOfDay(day, zone),
  );
}

/** What an entry is. */
export function entryTitle(entry: DocumentEntry, name: string): string {
  switch (entry.kind) {
    case 'session':
      return i18n.t('lookBack.session');
    case 'coaching':
      return i18n.t('lookBack.coaching');
    case 'quick':
      return i18n.t('lookBack.quick');
    case 'praise':
      return i18n.t('lookBack.praise');
    case 'topic':
      return i18n.t(entry.side === 'theirs' ? 'lookBack.topicTheirs' : 'lookBack.topicMine');
    case 'follow-up':
      return promiseTitle(entry.followUp, name);
    case 'evidence':
      return i18n.t('lookBack.evidence', [entry.goal]);
    case 'held':
      return i18n.t('lookBack.held');
  }
}

/** The words of an entry, as Markdown. */
export function entryText(entry: DocumentEntry, name: string, ambience: Ambience): string {
  if (entry.kind === 'held') return sessionText(entry, name, ambience);
  return entry.kind === 'follow-up' ? followUpText(entry.followUp, ambience) : entry.text;
}

/** "Met for 30 min", the answer to the help question, and what was asked. */
function sessionText({ held, asked }: SessionEntry, name: string, ambience: Ambience): string {
  const { help } = held;
  const said = capitalise(heldWords(held, name).join(' · '), ambience.locale);
  const questions = asked.map(({ id, text }) => `- ${text ?? questionWords(id, [])}`);
  return [
    said,
    help === undefined ? '' : `${i18n.t('live.help')}\n\n> ${help.replaceAll('\n', '\n> ')}`,
    questions.length === 0 ? '' : `${i18n.t('lookBack.asked')}\n\n${questions.join('\n')}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** "I promised", "Ana took on". */
export function promiseTitle({ owner }: FollowUp, name: string): string {
  return owner === 'me'
    ? i18n.t('lookBack.promiseMe')
    : i18n.t('lookBack.promiseThem', [isolate(name)]);
}

/** A follow-up with its day and what became of it. */
export function followUpText({ text, due, state }: FollowUp, ambience: Ambience): string {
  const more = [
    due !== undefined && state === 'open' && i18n.t('lookBack.due', [documentDay(due, ambience)]),
    state === 'done' && i18n.t('lookBack.done'),
    state === 'dropped' && i18n.t('lookBack.dropped'),
  ].filter((part) => part !== false);
  return more.length === 0
    ? text
    : i18n.t('lookBack.withMore', { text, more: listed(more, ambience.locale) });
}

/** What state a need or a goal is in; none where it is simply being worked on. */
export function goalState({ kind, state }: Goal): string | undefined {
  if (state === 'focus') return i18n.t('lookBack.focus');
  if (state === 'achieved') return i18n.t('lookBack.achieved');
  if (state === 'dropped') return i18n.t('lookBack.dropped');
  return kind === 'need' ? i18n.t('lookBack.parked') : undefined;
}

/** What one of the living texts is about. */
export function textTitle(field: PersonText, name: string): string {
  switch (field) {
    case 'strengths':
      return i18n.t('goals.texts.strengths');
    case 'toWorkOn':
      return i18n.t('goals.texts.toWorkOn');
    case 'obstacles':
      return i18n.t('goals.texts.obstacles');
    case 'progress':
      return i18n.t('goals.texts.progress');
    case 'motivators':
      return i18n.t('goals.texts.motivators', [isolate(name)]);
    case 'goodToKnow':
      return i18n.t('goals.texts.goodToKnow');
  }
}

/** What was left out of a document to share; empty where nothing was. */
export function leftOutWords({ notes, texts, talks }: LeftOut, locale: string): string {
  const parts = [
    notes > 0 && i18n.t('lookBack.leftOutNotes', notes),
    texts > 0 && i18n.t('lookBack.leftOutTexts', texts),
    talks > 0 && i18n.t('lookBack.leftOutTalks', talks),
  ].filter((part) => part !== false);
  return parts.length === 0
    ? ''
    : i18n.t('lookBack.leftOut', [new Intl.ListFormat(locale).format(parts)]);
}
