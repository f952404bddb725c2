import { i18n } from '#i18n';
import type { TalkBand } from '../../utils/domain/session-types.ts';

/** How much of the talking was theirs, in words. */
export function bandWords(band: TalkBand): string {
  switch (band) {
    case 'under-half':
      return i18n.t('close.underHalf');
    case 'half':
      return i18n.t('close.half');
    case 'most':
      return i18n.t('close.most');
    case 'nearly-all':
      return i18n.t('close.nearlyAll');
  }
}
