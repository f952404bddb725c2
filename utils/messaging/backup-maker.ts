/** What the worker asks of the page that makes backups, and what it is answered. */
import * as z from '../schema/schema.ts';

const Key = z.object({ iterations: z.count(), salt: z.string(), key: z.string() });

/** Make a backup; what is not known there is told. */
export const MakeBackup = z.object({
  type: z.literal('make-backup'),
  account: z.string(),
  product: z.string(),
  key: z.optional(Key),
});

/** The wish, checked. */
export type MakeBackup = z.infer<typeof MakeBackup>;

/** What came of it. */
export type BackupMade =
  | {
      readonly ok: true;
      /** Where the file can be had as long as the page is open. */
      readonly url: string;
      readonly name: string;
      readonly bytes: number;
      readonly records: number;
    }
  | { readonly ok: false; readonly isUnreadable: boolean };
