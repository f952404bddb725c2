import { i18n } from '#i18n';
import type { Day } from '../../utils/domain/types.ts';
import { isUnread, type DayDraft } from './day-draft.ts';

/** How long what was written is kept if it is to be erased at all: our convention. */
const KEPT_MONTHS = 6;

/** The day proposed for erasing. */
export function usualEraseDay(today: Day): Day {
  return Temporal.PlainDate.from(today).add({ months: KEPT_MONTHS }).toString();
}

/** The first day on which erasing can be set: there is time to think again. */
export function firstEraseDay(today: Day): Day {
  return Temporal.PlainDate.from(today).add({ days: 1 }).toString();
}

/** What is wrong with the day somebody left on, as a sentence. */
export function leftTrouble(on: DayDraft): string | undefined {
  if (isUnread(on)) return i18n.t('dayField.unread');
  return on.day === undefined ? i18n.t('leftTeam.onMissing') : undefined;
}

/** What is wrong with the day of erasing, as a sentence. */
export function eraseTrouble(eraseOn: DayDraft, today: Day): string | undefined {
  if (isUnread(eraseOn)) return i18n.t('dayField.unread');
  if (eraseOn.day === undefined) return i18n.t('leftTeam.eraseMissing');
  return eraseOn.day < firstEraseDay(today) ? i18n.t('leftTeam.erasePast') : undefined;
}
