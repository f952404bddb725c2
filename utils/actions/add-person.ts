import { i18n } from '#i18n';
import type { NewPerson } from '../../components/people/AddPerson.tsx';
import type { Account } from '../domain/types.ts';
import { isolate } from '../i18n/text.ts';
import { editPerson } from '../stores/people.ts';
import type { Acting } from './acting.ts';

/** Adds somebody by hand and says so, with the way back. */
export async function addPersonTo(
  { undo }: Pick<Acting, 'undo'>,
  account: Account,
  { name, emails, relation }: NewPerson,
): Promise<void> {
  const facts = { name, relation, tracked: true };
  const act = () => editPerson(account, { name, emails }, facts);
  await undo.run(act, i18n.t('addPerson.added', [isolate(name)]));
}
