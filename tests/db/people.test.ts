import { describe, expect, it } from 'vitest';
import { listPeople, savePeople } from '../../utils/db/people.ts';
import { useFreshDatabase } from './fresh-database.ts';

const ME = 'mira@northwind.example';
const ana = { name: 'Ana Ruiz', emails: ['ana@northwind.example'] };

useFreshDatabase();

describe('savePeople', () => {
  it('records somebody with the first thing said of them', async () => {
    await savePeople(ME, [{ who: ana, facts: { relation: 'report' } }], 1_000);
    const [person] = await listPeople(ME);
    expect(person).toMatchObject({
      account: ME,
      name: 'Ana Ruiz',
      emails: ['ana@northwind.example'],
      relation: 'report',
      tracked: true,
      createdAt: 1_000,
      updatedAt: 1_000,
    });
    expect(person).not.toHaveProperty('addressKeys');
  });

  it('finds somebody again by any of the addresses', async () => {
    await savePeople(
      ME,
      [{ who: { ...ana, emails: ['a@x.example', 'b@x.example'] }, facts: {} }],
      1,
    );
    await savePeople(
      ME,
      [{ who: { name: 'Somebody', emails: ['b@x.example'] }, facts: { minutes: 45 } }],
      2,
    );
    const people = await listPeople(ME);
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({ name: 'Ana Ruiz', minutes: 45, updatedAt: 2 });
  });

  it('counts up this device with every write', async () => {
    const { value } = await savePeople(ME, [{ who: ana, facts: { minutes: 30 } }], 1);
    const [before] = await listPeople(ME);
    await savePeople(ME, [{ who: { ...ana, id: value[0] ?? '' }, facts: { name: 'Ana R.' } }], 2);
    const [after] = await listPeople(ME);
    const [device] = Object.keys(after?.version ?? {});
    expect(after?.version[device ?? '']).toBe((before?.version[device ?? ''] ?? 0) + 1);
  });

  it('writes nothing where nothing is new', async () => {
    await savePeople(ME, [{ who: ana, facts: { minutes: 30 } }], 1);
    const { edits } = await savePeople(ME, [{ who: ana, facts: { minutes: 30 } }], 2);
    expect(edits).toEqual([]);
    expect((await listPeople(ME))[0]?.updatedAt).toBe(1);
  });

  it('goes back to the calendar when a cadence or length is cleared', async () => {
    await savePeople(ME, [{ who: ana, facts: { cadenceDays: 14, minutes: 60 } }], 1);
    await savePeople(ME, [{ who: ana, facts: { cadenceDays: null } }], 2);
    const [person] = await listPeople(ME);
    expect(person).not.toHaveProperty('cadenceDays');
    expect(person).toHaveProperty('minutes', 60);
  });

  it('never mixes two accounts', async () => {
    await savePeople(ME, [{ who: ana, facts: { relation: 'report' } }], 1);
    await savePeople('other@gmail.com', [{ who: ana, facts: { relation: 'peer' } }], 2);
    expect((await listPeople(ME)).map((person) => person.relation)).toEqual(['report']);
    expect((await listPeople('other@gmail.com')).map((person) => person.relation)).toEqual([
      'peer',
    ]);
  });

  it('keeps every one of many writes at once', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `Person ${index}`);
    await Promise.all(
      names.map((name) => savePeople(ME, [{ who: { name, emails: [] }, facts: {} }], 1)),
    );
    expect((await listPeople(ME)).map((person) => person.name).toSorted()).toEqual(
      names.toSorted(),
    );
  });
});
