import { expect, it } from 'vitest';
import { adoptLocalData } from '../../utils/db/adopt-local.ts';
import { INBOX, LOCAL_ACCOUNT } from '../../utils/domain/types.ts';
import { addQuickNote, listNotes } from '../../utils/db/notes.ts';
import { listPeople } from '../../utils/db/people.ts';
import { useFreshDatabase } from './fresh-database.ts';

const ME = 'mira@northwind.example';

useFreshDatabase();

it('gives what was written before connecting to the first account connected', async () => {
  const ana = { name: 'Ana', emails: ['ana@x.example'] };
  await addQuickNote(LOCAL_ACCOUNT, ana, 'about Ana', 1);
  await addQuickNote(LOCAL_ACCOUNT, undefined, 'about nobody', 2);

  await adoptLocalData(ME, 3);

  expect(await listPeople(LOCAL_ACCOUNT)).toEqual([]);
  const [person] = await listPeople(ME);
  expect(person).toMatchObject({ name: 'Ana', account: ME });
  expect(await listNotes(ME, person!.id)).toMatchObject([{ text: 'about Ana' }]);
  expect(await listNotes(ME, INBOX)).toMatchObject([{ text: 'about nobody' }]);
});

it('leaves nothing for a second account', async () => {
  await addQuickNote(LOCAL_ACCOUNT, undefined, 'mine', 1);
  await adoptLocalData(ME, 2);
  await adoptLocalData('other@gmail.com', 3);
  expect(await listNotes('other@gmail.com', INBOX)).toEqual([]);
  expect(await listNotes(ME, INBOX)).toHaveLength(1);
});
