import { i18n } from '#i18n';
import type { SyncRepair } from '../../utils/domain/sync-age.ts';
import type { SyncTrouble } from '../../utils/domain/types.ts';

/** A trouble in words: what is, and what it means for what is shown. */
export interface TroubleWords {
  readonly title: string;
  readonly words: string;
}

/** The sentences of every trouble there can be with reading the calendar. */
export function troubleWords(kind: SyncTrouble): TroubleWords {
  switch (kind) {
    case 'offline':
      return { title: i18n.t('trouble.offline.title'), words: i18n.t('trouble.offline.words') };
    case 'portal':
      return { title: i18n.t('trouble.portal.title'), words: i18n.t('trouble.portal.words') };
    case 'reconnect':
      return { title: i18n.t('trouble.reconnect.title'), words: i18n.t('trouble.reconnect.words') };
    case 'scope':
      return { title: i18n.t('trouble.scope.title'), words: i18n.t('trouble.scope.words') };
    case 'no-client':
      return { title: i18n.t('trouble.noClient.title'), words: i18n.t('trouble.noClient.words') };
    case 'not-enabled':
      return {
        title: i18n.t('trouble.notEnabled.title'),
        words: i18n.t('trouble.notEnabled.words'),
      };
    case 'no-access':
      return { title: i18n.t('trouble.noAccess.title'), words: i18n.t('trouble.noAccess.words') };
    case 'busy':
      return { title: i18n.t('trouble.busy.title'), words: i18n.t('trouble.busy.words') };
    case 'quota':
      return { title: i18n.t('trouble.quota.title'), words: i18n.t('trouble.quota.words') };
    case 'server':
      return { title: i18n.t('trouble.server.title'), words: i18n.t('trouble.server.words') };
    case 'unreadable-reply':
      return {
        title: i18n.t('trouble.unreadableReply.title'),
        words: i18n.t('trouble.unreadableReply.words'),
      };
    case 'unknown':
      return { title: i18n.t('trouble.unknown.title'), words: i18n.t('trouble.unknown.words') };
  }
}

/** The words of a repair's button; none where nothing can or need be done. */
export function repairWords(repair: SyncRepair): string | undefined {
  switch (repair) {
    case 'wait':
      return i18n.t('repair.wait');
    case 'retry':
      return i18n.t('repair.retry');
    case 'reconnect':
      return i18n.t('repair.reconnect');
    case 'wider-scope':
      return i18n.t('repair.widerScope');
    case 'client-id':
      return i18n.t('repair.clientId');
    case 'none':
      return undefined;
  }
}
