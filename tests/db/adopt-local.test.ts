import { expect, it } from 'vitest';
import { adoptLocalData } from '../../utils/db/adopt-local.ts';
import { addTopics, listTopics } from '../../utils/db/agenda.ts';
import { saveCapture } from '../../utils/db/captures.ts';
import { listInbox, listNotes } from '../../utils/db/notes.ts';
import { listPeople, savePeople } from '../../utils/db/people.ts';
import { twinKey } from '../../utils/db/twin.ts';
import { twinsWritten } from '../../utils/db/twin-writer.ts';
import { LOCAL_ACCOUNT } from '../../utils/domain/types.ts';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useFreshDatabase } from './fresh-database.ts';

const ME = 'mira@northwind.example';
const ana = { name: 'Ana', emails: ['ana@x.example'] };

useFreshDatabase();

it('gives what was written before connecting to the first account connected', async () => {
  await saveCapture(LOCAL_ACCOUNT, ana, { kind: 'note', text: 'about Ana' }, 1);
  await saveCapture(LOCAL_ACCOUNT, undefined, { kind: 'note', text: 'about nobody' }, 2);
  await addTopics(LOCAL_ACCOUNT, ana, 'theirs', ['budget'], 2);
  const [before] = await listPeople(LOCAL_ACCOUNT);

  await adoptLocalData(ME, 3);

  expect(await listPeople(LOCAL_ACCOUNT)).toEqual([]);
  const [person] = await listPeople(ME);
  expect(person).toMatchObject({ name: 'Ana', account: ME, id: before?.id });
  // A later version of the same: another device must not take the old one for newer.
  expect(person?.version).toMatchObject({ ...before?.version, adoption: 1 });
  const id = person?.id ?? '';
  expect((await listNotes(ME, id)).notes).toMatchObject([{ text: 'about Ana' }]);
  expect(await listTopics(ME, id)).toMatchObject([{ text: 'budget' }]);
  expect(await listInbox(ME)).toMatchObject([{ text: 'about nobody' }]);
});

it('finds the people by their addresses after', async () => {
  await savePeople(LOCAL_ACCOUNT, [{ who: ana, facts: { minutes: 45 } }], 1);
  await adoptLocalData(ME, 2);
  await savePeople(ME, [{ who: { ...ana, name: 'Ana R.' }, facts: { relation: 'report' } }], 3);
  expect(await listPeople(ME)).toMatchObject([{ name: 'Ana', minutes: 45, relation: 'report' }]);
});

it('takes the second copies along', async () => {
  await savePeople(LOCAL_ACCOUNT, [{ who: ana, facts: {} }], 1);
  await adoptLocalData(ME, 2);
  await twinsWritten();
  const [person] = await listPeople(ME);
  const place = twinKey('people', person?.id ?? '');
  expect(JSON.stringify(await fakeBrowser.storage.local.get(place))).toContain(ME);
});

it('leaves nothing for a second account', async () => {
  await saveCapture(LOCAL_ACCOUNT, undefined, { kind: 'note', text: 'mine' }, 1);
  await adoptLocalData(ME, 2);
  await adoptLocalData('other@gmail.com', 3);
  expect(await listInbox('other@gmail.com')).toEqual([]);
  expect(await listInbox(ME)).toHaveLength(1);
});
