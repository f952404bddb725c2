import { i18n } from '#i18n';
import type { SignInFailure } from '../../utils/domain/types.ts';

/** A failure in words. `admin`: a note for the administrator may help; `client`: the id must change. */
export interface SignInWords {
  readonly title: string;
  readonly words: string;
  readonly help?: 'admin' | 'client';
}

/** The sentences of every way signing in can fail, and what may help. */
export function signInWords(failure: SignInFailure): SignInWords {
  switch (failure) {
    case 'declined':
      return {
        title: i18n.t('signIn.declined.title'),
        words: i18n.t('signIn.declined.words'),
        help: 'admin',
      };
    case 'partial':
      return { title: i18n.t('signIn.partial.title'), words: i18n.t('signIn.partial.words') };
    case 'blocked':
      return {
        title: i18n.t('signIn.blocked.title'),
        words: i18n.t('signIn.blocked.words'),
        help: 'admin',
      };
    case 'no-client':
      return {
        title: i18n.t('signIn.noClient.title'),
        words: i18n.t('signIn.noClient.words'),
        help: 'client',
      };
    case 'bad-client':
      return {
        title: i18n.t('signIn.badClient.title'),
        words: i18n.t('signIn.badClient.words'),
        help: 'client',
      };
    case 'offline':
      return { title: i18n.t('signIn.offline.title'), words: i18n.t('signIn.offline.words') };
    case 'busy':
      return { title: i18n.t('signIn.busy.title'), words: i18n.t('signIn.busy.words') };
    case 'unknown':
      return { title: i18n.t('signIn.unknown.title'), words: i18n.t('signIn.unknown.words') };
  }
}
