import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listNotes } from '../../utils/db/notes.ts';
import { listPeople } from '../../utils/db/people.ts';
import { ANA, ME, person } from '../domain/builders.ts';
import { goal, note } from '../domain/record-builders.ts';
import { startAfresh, useFreshDatabase } from '../db/fresh-database.ts';
import { pair } from './databases.ts';
import { brought, mergeBothWays } from './parted.ts';

useFreshDatabase();

describe('two databases that went apart', () => {
  it('come to the same, whichever takes the other in, and no words are missing', async () => {
    const checked = fc.assert(
      fc.asyncProperty(pair, (parted) => mergeBothWays(parted, startAfresh)),
      { numRuns: 40 },
    );
    await expect(checked).resolves.toBeUndefined();
  }, 60_000);
});

describe('merging', () => {
  it('puts lines of both into a note, and keeps beside it what has nothing in common', async () => {
    const one = { notes: [note({ id: 'a', text: 'plan\nAna leads', version: { here: 2, a: 1 } })] };
    const other = {
      notes: [note({ id: 'a', text: 'plan\nBen helps', version: { here: 2, b: 1 } })],
    };
    await brought(one, other, startAfresh);
    const { notes } = await listNotes(ME, 'p-ana');
    expect(notes[0]?.text).toBe('plan\nAna leads\nBen helps');

    await brought(
      { notes: [note({ text: 'hers', version: { a: 1 } })] },
      { notes: [note({ text: 'his', version: { b: 1 } })] },
      startAfresh,
    );
    const [apart] = (await listNotes(ME, 'p-ana')).notes;
    expect(apart).toMatchObject({ text: 'hers', conflicts: ['his'] });
  });

  it('makes one of two entries with an address in common, with what hangs on both', async () => {
    const fresh = person({ id: 'new', createdAt: 50, relation: 'unset', version: { b: 1 } });
    await brought(
      { people: [fresh], notes: [note({ id: 'b', personId: 'new', text: 'from here' })] },
      { people: [person({ createdAt: 5 })], notes: [note({ id: 'a', text: 'from the file' })] },
      startAfresh,
    );
    const people = await listPeople(ME);
    expect(people).toMatchObject([{ id: 'p-ana', emails: [ANA], relation: 'report' }]);
    const { notes } = await listNotes(ME, 'p-ana');
    expect(notes.map(({ text }) => text).toSorted()).toEqual(['from here', 'from the file']);
  });

  it('leaves one focus', async () => {
    const later = goal({ id: 'b', state: 'focus', since: '2026-02-20' });
    const lines = await brought(
      { people: [person()], goals: [goal({ id: 'a', state: 'focus', since: '2026-01-02' })] },
      { goals: [later] },
      startAfresh,
    );
    const goals = lines.map((line) => JSON.parse(line)).filter(({ store }) => store === 'goals');
    expect(goals.map(({ record }) => [record.id, record.state])).toEqual([
      ['a', 'parked'],
      ['b', 'focus'],
    ]);
  });
});
