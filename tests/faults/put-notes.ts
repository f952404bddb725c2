/** Notes put straight into the database of a page, for faults that want something to be there. */
import type { Page } from 'puppeteer-core';
import { toStored } from '../../utils/db/record-form.ts';
import type { VisAVisSchema } from '../../utils/db/schema.ts';
import { person } from '../domain/builders.ts';
import { note } from '../domain/record-builders.ts';
import { putRecords } from '../e2e/stored.ts';
import { dumpDatabase, type Dump } from '../e2e/whole-database.ts';
import { expectSound } from '../invariants/invariants.ts';

/** Whose they are: of nobody who could be connected. */
const ACCOUNT = '';

/** Puts the note of a number, about the same person always. */
export async function putNote(page: Page, number: number): Promise<void> {
  const who = toStored(person({ account: ACCOUNT })) as VisAVisSchema['people']['value'];
  await putRecords(page, 'people', [who]);
  const text = `Note ${number}`;
  await putRecords(page, 'notes', [note({ id: `n${number}`, account: ACCOUNT, text })]);
}

/**
 * Looks at all that is stored.
 *
 * @throws Error where anything is wrong, or missing of what an earlier look showed
 */
export async function lookSound(page: Page, before?: Dump): Promise<Dump> {
  const dump = await dumpDatabase(page);
  // What is put there without the product is counted by none of it.
  await expectSound(dump, { but: ['count'], ...(before && { before }) });
  return dump;
}
