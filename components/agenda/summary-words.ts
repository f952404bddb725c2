import { i18n } from '#i18n';
import { isNothingYet, type Preparation } from '../../utils/domain/ready.ts';
import { listed } from '../../utils/i18n/list-words.ts';

/**
 * "2 topics, 1 promise, ready": what lies ready for a session; "nothing yet" where nothing does and
 * nobody says that it is enough.
 */
export function summaryWords(preparation: Preparation, locale: string): string {
  const { topics, promises, readiness } = preparation;
  if (isNothingYet(preparation)) return i18n.t('agenda.nothingYet');
  const isBare = topics + promises === 0;
  const parts = [
    topics > 0 && i18n.t('agenda.summaryTopics', topics),
    promises > 0 && i18n.t('agenda.summaryPromises', promises),
    readiness === 'ticked' && i18n.t('ready.inList'),
    // Beside what lies ready it would say little.
    readiness === 'looked' && isBare && i18n.t('ready.looked'),
  ].filter((part) => part !== false);
  return listed(parts, locale);
}
