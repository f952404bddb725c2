import * as z from '../schema/schema.ts';
import { defineSetting } from './setting.ts';

const schema = z.object({
  /** A backup is made every day. */
  isOn: z.boolean(),
  /** What the user's passphrase comes to; absent: backups are not encrypted. */
  key: z.optional(z.object({ iterations: z.count(), salt: z.string(), key: z.string() })),
  /** The name of the folder that gets a copy, too; the folder itself is kept in the database. */
  folder: z.optional(z.string()),
});

/** How backups are made. */
export type BackupPlan = z.infer<typeof schema>;

/** Off until the user wants it: it takes a permission, which is asked for then. */
export const backupPlan = defineSetting<BackupPlan>('local:backupPlan', schema, { isOn: false });
