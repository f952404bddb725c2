import * as z from '../schema/schema.ts';
import { defineSetting } from './setting.ts';

const File = z.exact({
  at: z.number(),
  /** As it lies in the downloads folder, or in the folder the user chose. */
  name: z.string(),
  bytes: z.count(),
  records: z.count(),
  isEncrypted: z.boolean(),
  /** The browser's number for the download; absent for a file in the chosen folder. */
  download: z.optional(z.count()),
});

const Trouble = z.object({
  kind: z.literal('permission', 'full', 'refused', 'unreadable', 'folder', 'failed'),
  at: z.number(),
});

const schema = z.object({
  /** The files that are there, the newest first. */
  files: z.array(File),
  /** A file that is being saved: whoever is stopped meanwhile finds it here. */
  pending: z.optional(File),
  /** Why the last attempt came to nothing; absent: it did not. */
  trouble: z.optional(Trouble),
});

/** A backup file that was made, and found whole. */
export type BackupFile = z.infer<typeof File>;
/** Why no backup could be made. */
export type BackupTrouble = z.infer<typeof Trouble>;
/** What came of the backups so far. */
export type BackupLog = z.infer<typeof schema>;

/** The backups made into the downloads folder. */
export const backupLog = defineSetting<BackupLog>('local:backupLog', schema, { files: [] });

/** The backups made into the folder the user chose. */
export const folderLog = defineSetting<BackupLog>('local:backupFolderLog', schema, { files: [] });

/** How many files are kept. */
export const KEPT_FILES = 14;

/**
 * Which files stay and which go, now that one more was found whole. Where the new one has less than
 * half of the records of the one before, none goes: should something have been lost, the files that
 * have it stay.
 */
export function withFile(
  files: readonly BackupFile[],
  made: BackupFile,
): { readonly kept: BackupFile[]; readonly gone: BackupFile[] } {
  const all = [made, ...files];
  const [, before] = all;
  const isLess = before !== undefined && made.records * 2 < before.records;
  const kept = isLess ? all.length : KEPT_FILES;
  return { kept: all.slice(0, kept), gone: all.slice(kept) };
}
