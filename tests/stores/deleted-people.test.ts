import { signal } from '@preact/signals';
import { afterEach, beforeEach, it } from 'vitest';
import { undoEdits } from '../../utils/db/edits.ts';
import { deletePerson, mergePeople } from '../../utils/db/people-changes.ts';
import { savePeople } from '../../utils/db/people.ts';
import { bringBack, createDeletedPeopleStore } from '../../utils/stores/people-changes.ts';
import { now } from '../../utils/clock.ts';
import { ME } from '../domain/builders.ts';
import { useFreshDatabase } from '../db/fresh-database.ts';
import { reaches } from './reaches.ts';

useFreshDatabase();

let until: AbortController;
beforeEach(() => {
  until = new AbortController();
});
afterEach(() => until.abort());

async function add(name: string) {
  return savePeople(ME, [{ who: { name, emails: [] }, facts: {} }], now());
}

it('lists whom the user deleted, not whom a merge or an undone adding took away', async () => {
  const slip = await add('Slip');
  await undoEdits(slip.edits, now());
  const [one, other] = [await add('Ana'), await add('Anna')];
  const ref = (id = '') => ({ id, name: '', emails: [] });
  await mergePeople(ME, ref(one.value[0]), ref(other.value[0]), 'Ana', now());
  const gone = await add('Ben');
  await deletePerson(gone.value[0] ?? '', now());
  const store = createDeletedPeopleStore(signal(ME), until.signal);
  const names = (reading: typeof store.value) =>
    reading.state === 'ready' ? reading.value.map(({ name }) => name).join() : undefined;
  await reaches(store, (reading) => names(reading) === 'Ben');
  await bringBack(gone.value[0] ?? '');
  await reaches(store, (reading) => names(reading) === '');
});
