/** How things stand with backups, as far as the user is told. */
import { DAY, HOUR } from '../time.ts';
import type { Millis } from './types.ts';

/**
 * Why no backup could be made:
 * - `permission`: the browser does not let us save files (any more)
 * - `full`: no room on the disk
 * - `refused`: the browser or the user stopped the file
 * - `unreadable`: what was written could not be read again
 * - `folder`: the chosen folder cannot be written
 */
export type BackupTroubleKind =
  | 'permission'
  | 'full'
  | 'refused'
  | 'unreadable'
  | 'folder'
  | 'failed';

/** What is known of the backups. */
export interface BackupFacts {
  readonly isOn: boolean;
  /** The name of the chosen folder. */
  readonly folder?: string | undefined;
  /** The last good file in the downloads folder, and in the chosen one. */
  readonly savedAt?: Millis | undefined;
  readonly folderAt?: Millis | undefined;
  readonly trouble?: BackupTroubleKind | undefined;
  readonly now: Millis;
}

/**
 * - `off`: no backups are made
 * - `first`: the first one is being made
 * - `here`, `elsewhere`: all is well, and the last one is on this computer only, or in a folder that
 *   the user chose
 * - `late`: the last one is too old, and nobody knows why
 * - `trouble`: the last attempt failed
 */
export type BackupStanding =
  | { readonly kind: 'off' | 'first' }
  | { readonly kind: 'here' | 'elsewhere' | 'late'; readonly at: Millis }
  | { readonly kind: 'trouble'; readonly trouble: BackupTroubleKind; readonly at?: Millis };

/** A day, and an hour for a browser that was just started. */
const LATE = DAY + HOUR;

/** How things stand. */
export function backupStanding(facts: BackupFacts): BackupStanding {
  const { isOn, folder, savedAt, folderAt, trouble, now } = facts;
  if (!isOn) return { kind: 'off' };
  if (trouble !== undefined) {
    return { kind: 'trouble', trouble, ...(savedAt !== undefined && { at: savedAt }) };
  }
  if (savedAt === undefined) return { kind: 'first' };
  if (savedAt < now - LATE) return { kind: 'late', at: savedAt };
  const isElsewhere = folder !== undefined && folderAt !== undefined && folderAt > now - LATE;
  return isElsewhere ? { kind: 'elsewhere', at: folderAt } : { kind: 'here', at: savedAt };
}
