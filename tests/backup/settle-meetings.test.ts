import { describe, expect, it } from 'vitest';
import { sessionNoteId } from '../../utils/db/notes.ts';
import type { Change, Observation } from '../../utils/domain/ledger-types.ts';
import type { Note } from '../../utils/domain/types.ts';
import { toChanges } from '../../utils/sync/change-id.ts';
import { DAY, ME, meeting, NOW, person, syncState } from '../domain/builders.ts';
import { change, explanation } from '../domain/ledger-builders.ts';
import { note, session } from '../domain/record-builders.ts';
import { startAfresh, useFreshDatabase } from '../db/fresh-database.ts';
import { dumpHere, rowsOf, type Dump } from '../invariants/dump.ts';
import { expectSound } from '../invariants/invariants.ts';
import { brought, mergeBothWays } from './parted.ts';
import type { Records } from './support.ts';

useFreshDatabase();

/** The session of two devices: the one that stays was seen first. */
const STAYS = meeting({ id: 'z-stays', firstSeenAt: 1, lastSeenAt: 5, title: 'before' });
const GOES = meeting({ id: 'a-goes', firstSeenAt: 2, lastSeenAt: 9, title: 'since' });

/** What happened to a meeting, as it is entered in the ledger. */
function entries(meetingId: string, before: number, times = 1): Promise<Change[]> {
  const { id: _id, account, source: _source, preInstall, ...seen } = change({ meetingId, before });
  const observed = Array.from({ length: times }, (): Observation => seen);
  return toChanges({ account, observed, found: [], preInstall }, []);
}

/** The database after a merge, which comes to the same the other way round. */
async function merged(one: Records, other: Records): Promise<Dump> {
  await mergeBothWays([one, other], startAfresh);
  await brought(one, other, startAfresh);
  return dumpHere();
}

function living(dump: Dump): Note[] {
  return rowsOf(dump, 'notes').filter(({ deletedAt }) => deletedAt === undefined);
}

function noteOf(meetingId: string, overrides: Partial<Note> = {}): Note {
  return note({ id: sessionNoteId(meetingId), kind: 'session', meetingId, ...overrides });
}

describe('one session under two ids', () => {
  it('is one meeting, under the id seen first, as it was seen last', async () => {
    const late = { ...GOES, aliases: ['new', ...GOES.aliases], eventIds: ['e-new'], settled: true };
    const dump = await merged(
      { meetings: [{ ...STAYS, eventIds: ['e-old'] }] },
      { meetings: [late] },
    );
    expect(rowsOf(dump, 'meetings')).toEqual([
      { ...late, id: STAYS.id, firstSeenAt: 1, eventIds: ['e-new', 'e-old'] },
    ]);
  });

  it('is one of three, too, and of some that were in one database', async () => {
    const third = meeting({ id: 'm-third', firstSeenAt: 3, aliases: ['k3'] });
    const linked = { ...GOES, aliases: [...GOES.aliases, 'k3'] };
    const notes = [STAYS, third].map(({ id }) =>
      noteOf(id, { text: `of ${id}`, version: { a: 1 } }),
    );
    const dump = await merged(
      { people: [person()], meetings: [STAYS, third], notes },
      { meetings: [linked], notes: [noteOf(GOES.id, { text: 'of goes', version: { b: 3 } })] },
    );
    expect(rowsOf(dump, 'meetings').map(({ id }) => id)).toEqual([STAYS.id]);
    const [left, ...others] = living(dump);
    expect(others).toEqual([]);
    const words = [left?.text ?? '', ...(left?.conflicts ?? [])].toSorted();
    expect(words).toEqual(['of goes', 'of m-third', 'of z-stays']);
  });

  it('has each entry of the ledger once, the how-manieth it was, and what was said of it', async () => {
    const [mine, theirs] = [await entries(STAYS.id, 20), await entries(GOES.id, 10, 2)];
    const dump = await merged(
      {
        meetings: [STAYS],
        changes: mine,
        explanations: [explanation(mine[0]?.id ?? '', { asker: 'me' })],
      },
      {
        meetings: [GOES],
        changes: theirs,
        explanations: theirs.map(({ id }) => explanation(id, { reason: 'ill', anew: GOES.id })),
      },
    );
    await expectSound(dump);
    const [first, second] = await entries(STAYS.id, 10, 2);
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    const both = [first, second].flatMap((each) => each ?? []);
    expect(rowsOf(dump, 'changes')).toEqual(both.toSorted(byId));
    const said = rowsOf(dump, 'explanations').filter(({ deletedAt }) => deletedAt === undefined);
    expect(said.toSorted(byId)).toMatchObject(
      [
        { id: first?.id ?? '', asker: 'me', reason: 'ill', anew: STAYS.id },
        { id: second?.id ?? '', reason: 'ill', anew: STAYS.id },
      ].toSorted(byId),
    );
  });

  it('keeps what one device went on to write under the id that went', async () => {
    const people = [person()];
    const old = noteOf(GOES.id, { text: 'plan', version: { b: 1 } });
    const dump = await merged({ people, meetings: [STAYS] }, { meetings: [GOES], notes: [old] });
    const together = { people, meetings: [STAYS], notes: rowsOf(dump, 'notes') };
    const later = { ...old, text: 'plan\nmore', version: { b: 2 } };
    const again = await merged(together, { meetings: [GOES], notes: [later] });
    expect(living(again)).toMatchObject([{ id: sessionNoteId(STAYS.id), text: 'plan\nmore' }]);
    // What was brought over and deleted since is not brought over once more.
    const deleted = rowsOf(dump, 'notes').map((each) => ({ ...each, deletedAt: NOW }));
    const still = await merged({ ...together, notes: deleted }, { meetings: [GOES], notes: [old] });
    expect(living(still)).toEqual([]);
  });

  it('leaves other sessions as they are', async () => {
    const other = meeting({ id: 'other', start: NOW + 3 * DAY });
    const held = session({ meetingId: other.id });
    const notes = [noteOf(other.id), note({ id: 'free' })];
    const here = { people: [person()], meetings: [STAYS, other], sessions: [held], notes };
    const dump = await merged(here, { meetings: [GOES] });
    expect(rowsOf(dump, 'sessions')).toEqual([held]);
    expect(rowsOf(dump, 'notes')).toEqual(notes.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  });

  it('is still known as one that could not be read', async () => {
    const state = syncState({ unsure: [GOES.id, 'other'] });
    await brought({ meetings: [GOES], syncState: [state] }, { meetings: [STAYS] }, startAfresh);
    const [kept] = rowsOf(await dumpHere(), 'syncState');
    expect(kept).toMatchObject({ account: ME, unsure: [STAYS.id, 'other'] });
  });
});
