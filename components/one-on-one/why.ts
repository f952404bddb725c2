import { i18n } from '#i18n';
import type { VerdictReason } from '../../utils/domain/calendar-types.ts';

/** Why an event is, may be, or is not taken for a one-on-one: one sentence a reason. */
export function whyWords(why: VerdictReason): string {
  switch (why) {
    case 'answered':
      return i18n.t('why.answered');
    case 'not-a-meeting':
      return i18n.t('why.notAMeeting');
    case 'no-guests':
      return i18n.t('why.noGuests');
    case 'guests-unknown-tagged':
      return i18n.t('why.guestsUnknownTagged');
    case 'guests-unknown':
      return i18n.t('why.guestsUnknown');
    case 'too-many':
      return i18n.t('why.tooMany');
    case 'tagged':
      return i18n.t('why.tagged');
    case 'recurring-same-organisation':
      return i18n.t('why.recurringSameOrganisation');
    case 'recurring-consumer':
      return i18n.t('why.recurringConsumer');
    case 'known-person':
      return i18n.t('why.knownPerson');
    case 'recurring-other-organisation':
      return i18n.t('why.recurringOtherOrganisation');
    case 'one-off-same-organisation':
      return i18n.t('why.oneOffSameOrganisation');
    case 'other':
      return i18n.t('why.other');
  }
}
