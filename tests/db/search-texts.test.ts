import { expect, it } from 'vitest';
import { openDatabase } from '../../utils/db/open.ts';
import { readSearchTexts } from '../../utils/db/search-texts.ts';
import { dayOf } from '../../utils/time.ts';
import { person } from '../domain/builders.ts';
import { ownQuestion, session } from '../domain/record-builders.ts';
import { useFreshDatabase } from './fresh-database.ts';

const ME = 'mira@northwind.example';
const OTHER = 'other@gmail.com';
const ZONE = 'Europe/Berlin';

useFreshDatabase();

interface Whose {
  readonly account: string;
  readonly personId: string;
  readonly deletedAt?: number;
}

/** Writes somebody down. */
async function writePerson({ personId, ...facts }: Whose): Promise<void> {
  const emails = [`${personId}@northwind.example`];
  const record = person({ ...facts, id: personId, name: personId, emails });
  const db = await openDatabase();
  await db.put('people', { ...record, addressKeys: [] });
}

/** Writes a note, a topic, a follow-up and a goal about somebody. */
async function writeRecords(whose: Whose): Promise<void> {
  const db = await openDatabase();
  const about = (): typeof whose & {
    id: string;
    text: string;
    createdAt: number;
    updatedAt: number;
    version: Record<string, number>;
  } => ({
    ...whose,
    id: crypto.randomUUID(),
    text: `of ${whose.personId}`,
    createdAt: 1,
    updatedAt: 1,
    version: {},
  });
  await db.put('notes', { ...about(), kind: 'session' });
  await db.put('agenda', { ...about(), side: 'mine', order: 1, state: 'open' });
  await db.put('followUps', { ...about(), owner: 'me', origin: 'session', state: 'open' });
  await db.put('goals', {
    ...about(),
    kind: 'need',
    state: 'focus',
    since: '2026-10-01',
    reviewOn: '',
    nextStep: 'step',
    evidence: [{ at: '2026-10-05', text: 'seen' }],
  });
}

/** Writes what is asked and used again with everybody, and an answer of somebody's session. */
async function writeOwnWords({ account, personId, deletedAt }: Whose, id: string): Promise<void> {
  const facts = { account, ...(deletedAt !== undefined && { deletedAt }) };
  const db = await openDatabase();
  await db.put('questions', ownQuestion({ ...facts, id, text: `asked by ${account}` }));
  const template = { ...facts, id, name: 'start', side: 'mine', topics: ['one'] } as const;
  await db.put('templates', { ...template, createdAt: 1, updatedAt: 1, version: {} });
  const help = { asked: 'yes', answer: `help ${personId}` } as const;
  await db.put('sessions', session({ ...facts, personId, meetingId: id, startedAt: 1, help }));
}

/** What can be found in an account, as kind and texts. */
async function found(account: string): Promise<string[]> {
  const slices = await Array.fromAsync(readSearchTexts(account, ZONE));
  const words = slices
    .flat()
    .map(({ kind, parts }) => `${kind}: ${parts.map(({ text }) => text).join(', ')}`);
  return words.toSorted();
}

const ANAS = [
  'follow-up: of ana',
  'goal: of ana, step, seen',
  'person: ana, ana@northwind.example',
  'session: of ana',
  'topic: of ana',
];

it('reads every text of the account and of no other', async () => {
  await writePerson({ account: ME, personId: 'ana' });
  await writeRecords({ account: ME, personId: 'ana' });
  await writeRecords({ account: ME, personId: 'inbox' });
  await writePerson({ account: OTHER, personId: 'private' });
  await writeRecords({ account: OTHER, personId: 'private' });
  expect(await found(ME)).toEqual(
    [
      ...ANAS,
      'follow-up: of inbox',
      'goal: of inbox, step, seen',
      'session: of inbox',
      'topic: of inbox',
    ].toSorted(),
  );
});

it('leaves out what was deleted', async () => {
  await writePerson({ account: ME, personId: 'ana' });
  await writeRecords({ account: ME, personId: 'ana' });
  await writeRecords({ account: ME, personId: 'ana', deletedAt: 3 });
  expect(await found(ME)).toEqual(ANAS);
});

it('leaves out whoever was deleted, and what is about them', async () => {
  await writePerson({ account: ME, personId: 'ana' });
  await writeRecords({ account: ME, personId: 'ana' });
  await writePerson({ account: ME, personId: 'ben', deletedAt: 3 });
  await writeRecords({ account: ME, personId: 'ben' });
  expect(await found(ME)).toEqual(ANAS);
});

it('reads answers of sessions, and own questions and templates, of this account alone', async () => {
  await writePerson({ account: ME, personId: 'ana' });
  await writePerson({ account: ME, personId: 'ben', deletedAt: 3 });
  await writeOwnWords({ account: ME, personId: 'ana' }, 'mine');
  await writeOwnWords({ account: ME, personId: 'ana', deletedAt: 3 }, 'deleted');
  await writeOwnWords({ account: ME, personId: 'ben', deletedAt: 3 }, 'bens');
  await writeOwnWords({ account: OTHER, personId: 'private' }, 'others');
  expect(await found(ME)).toEqual([
    'help: help ana',
    'person: ana, ana@northwind.example',
    `question: asked by ${ME}`,
    'template: start, one',
  ]);
});

it('reads in slices, each older than the one before, what is of one instant together', async () => {
  const db = await openDatabase();
  const written = { account: ME, personId: 'inbox', updatedAt: 0, version: {} };
  const tx = db.transaction(['notes', 'agenda'], 'readwrite');
  const times = Array.from({ length: 1_700 }, (_, at) => (at < 900 ? 1_000 : 1_000 - at));
  for (const [at, createdAt] of times.entries()) {
    const note = { ...written, kind: 'quick', id: `n${at}`, text: 'note', createdAt } as const;
    void tx.objectStore('notes').put(note);
  }
  for (const [at, createdAt] of [2_000, 1_000, 50, -900].entries()) {
    const side = { side: 'mine', order: 0, state: 'open' } as const;
    const topic = { ...written, ...side, id: `t${at}`, text: 'topic', createdAt };
    void tx.objectStore('agenda').put(topic);
  }
  await tx.done;
  const slices = await Array.fromAsync(readSearchTexts(ME, ZONE));
  const ids = slices.flat().map(({ id }) => id);
  expect(ids.length).toBe(1_704);
  expect(new Set(ids).size).toBe(1_704);
  expect(slices.map((slice) => slice.length)).toEqual([902, 251, 250, 250, 51]);
  for (const [at, slice] of slices.entries()) {
    const newest = Math.max(...slice.map((text) => text.at));
    const before = slices[at - 1]?.map((text) => text.at) ?? [];
    expect(Math.min(Infinity, ...before)).toBeGreaterThan(newest);
  }
});

it('are all found, where damage left no instant and no day', async () => {
  const db = await openDatabase();
  const damaged = { createdAt: 'yesterday' as unknown as number, updatedAt: 1, version: {} };
  const ana = person({ ...damaged, id: 'p-ana', account: ME, name: 'Ana Ruiz' });
  await db.put('people', { ...ana, addressKeys: [] });
  await db.put('questions', { ...ownQuestion({ id: 'q', account: ME }), ...damaged });
  await writeRecords({ account: ME, personId: 'p-ana' });
  const far = { ...damaged, createdAt: Number.MAX_SAFE_INTEGER };
  await db.put('notes', {
    ...far,
    id: 'far',
    account: ME,
    personId: 'p-ana',
    kind: 'quick',
    text: 'x',
  });
  const texts = (await Array.fromAsync(readSearchTexts(ME, ZONE))).flat();
  const kinds = texts.map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['person', 'question', 'session', 'quick', 'goal']));
  for (const { at } of texts) expect(() => dayOf(at, ZONE)).not.toThrow();
});
