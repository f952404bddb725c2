import { i18n } from '#i18n';
import type { NewPerson } from '../../components/people/AddPerson.tsx';
import type { Account } from '../../utils/domain/types.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { editPerson, removePerson } from '../../utils/stores/people.ts';
import type { Panel } from './panel.ts';

/** Adds somebody by hand and says so, with the way back. */
export async function addPersonTo(
  { toast }: Panel,
  account: Account,
  { name, emails, relation }: NewPerson,
): Promise<void> {
  const id = await editPerson(account, { name, emails }, { name, relation, tracked: true });
  toast.show(i18n.t('addPerson.added', [isolate(name)]), () => removePerson(id));
}
