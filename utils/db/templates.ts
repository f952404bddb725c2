import type { Template } from '../domain/record-types.ts';
import type { Account, Millis } from '../domain/types.ts';
import { openDatabase } from './open.ts';
import { writeRecords, type Writing } from './write-records.ts';

/** The user's own templates, by name. */
export async function listTemplates(account: Account): Promise<Template[]> {
  const db = await openDatabase();
  const templates = await db.getAllFromIndex('templates', 'byAccount', account);
  return templates.filter(({ deletedAt }) => deletedAt === undefined);
}

/** Keeps topics to be used again. */
export async function addTemplate(
  account: Account,
  said: Pick<Template, 'name' | 'side' | 'topics'>,
  at: Millis,
): Promise<Writing<void>> {
  return writeRecords(['templates'], at, async (desk) => {
    await desk.put('templates', { id: crypto.randomUUID(), account, ...said });
  });
}
