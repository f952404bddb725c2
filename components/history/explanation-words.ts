import { i18n } from '#i18n';
import type { Asker, ChangeReason } from '../../utils/domain/ledger-types.ts';
import { isolate } from '../../utils/i18n/text.ts';

/** Who asked for a change, as the user said: "Ana asked". `name` is the other human's, short. */
export function askedWords(asker: Asker, name: string): string {
  switch (asker) {
    case 'them':
      return i18n.t('explanation.theyAsked', [isolate(name)]);
    case 'me':
      return i18n.t('explanation.youAsked');
    case 'neither':
      return i18n.t('explanation.neitherAsked');
  }
}

/** Why, in a word. */
export function reasonWords(reason: ChangeReason): string {
  switch (reason) {
    case 'ill':
      return i18n.t('explanation.ill');
    case 'leave':
      return i18n.t('explanation.leave');
    case 'holiday':
      return i18n.t('explanation.holiday');
    case 'customer':
      return i18n.t('explanation.customer');
    case 'other':
      return i18n.t('explanation.other');
  }
}
