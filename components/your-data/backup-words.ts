import { i18n } from '#i18n';
import type { BackupStanding, BackupTroubleKind } from '../../utils/domain/backup-standing.ts';
import type { Ambience } from '../../utils/i18n/ambience.ts';
import { clockTime, dayWords } from '../../utils/i18n/clock-words.ts';
import { calendarDays, dayAndTime } from '../../utils/i18n/relative-words.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { WEEK } from '../../utils/time.ts';

/** When a backup was made: today only its time, "09:10"; of longer ago only the day. */
export function backupTime(at: number, ambience: Ambience): string {
  const isToday = calendarDays(ambience.now, at, ambience.zone) === 0;
  if (isToday) return clockTime(at, ambience);
  return ambience.now - at < WEEK ? dayAndTime(at, ambience) : dayWords(at, ambience);
}

/** How things stand, in a sentence. */
export function standingWords(
  standing: BackupStanding,
  folder: string | undefined,
  ambience: Ambience,
): string {
  switch (standing.kind) {
    case 'off':
      return i18n.t('backup.off');
    case 'first':
      return i18n.t('backup.first');
    case 'here':
      return i18n.t('backup.here', { when: backupTime(standing.at, ambience) });
    case 'elsewhere': {
      const when = backupTime(standing.at, ambience);
      return i18n.t('backup.elsewhere', { when, folder: isolate(folder ?? '') });
    }
    case 'late':
      return i18n.t('backup.late', { when: backupTime(standing.at, ambience) });
    case 'trouble':
      return troubleWords(standing.trouble);
  }
}

/** Why no backup could be made. */
export function troubleWords(trouble: BackupTroubleKind): string {
  switch (trouble) {
    case 'permission':
      return i18n.t('backup.permission');
    case 'full':
      return i18n.t('backup.full');
    case 'refused':
      return i18n.t('backup.refused');
    case 'unreadable':
      return i18n.t('backup.unreadable');
    case 'folder':
      return i18n.t('backup.folder');
    case 'failed':
      return i18n.t('backup.failed');
  }
}
