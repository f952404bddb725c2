import { i18n } from '#i18n';

/**
 * What happened to the data:
 * - `full`: no room on the disk, or the browser gives no more of it
 * - `blocked`: a page of an older version holds the database, so that this one cannot open it
 * - `newer`: a newer version made the database; this one does not touch it
 * - `closed`: the browser closed the database under the page
 * - `unanswered`: it did, and does not answer the page since
 * - `failed`: it cannot be written, for another reason
 * - `restored`: records were missing, and have been put back from the second copy
 */
export type StorageTroubleKind =
  | 'full'
  | 'blocked'
  | 'newer'
  | 'closed'
  | 'unanswered'
  | 'failed'
  | 'restored';

/** A trouble in words: what is, and what is done about it. */
export interface StorageTroubleWords {
  readonly title: string;
  readonly words: string;
  /** The button of the repair, where the user can do anything here. */
  readonly retry?: string;
}

/** The sentences of every trouble there can be with storing; `records`: how many were restored. */
export function storageTroubleWords(
  kind: StorageTroubleKind,
  records: number,
): StorageTroubleWords {
  switch (kind) {
    case 'full':
      return {
        title: i18n.t('storage.full.title'),
        words: i18n.t('storage.full.words'),
        retry: i18n.t('storage.retry'),
      };
    case 'blocked':
      return {
        title: i18n.t('storage.blocked.title'),
        words: i18n.t('storage.blocked.words'),
        retry: i18n.t('storage.retry'),
      };
    case 'newer':
      return {
        title: i18n.t('storage.newer.title'),
        words: i18n.t('storage.newer.words'),
        retry: i18n.t('storage.reload'),
      };
    case 'closed':
    case 'unanswered':
      return {
        title: i18n.t('storage.closed.title'),
        words: i18n.t('storage.closed.words'),
        retry: i18n.t('storage.retry'),
      };
    case 'failed':
      return {
        title: i18n.t('storage.failed.title'),
        words: i18n.t('storage.failed.words'),
        retry: i18n.t('storage.reload'),
      };
    case 'restored':
      return {
        title: i18n.t('storage.restored.title', records),
        words: i18n.t('storage.restored.words', records),
      };
  }
}
