/** What the benchmark of typing does in the browser's page: our write of a key, and a bare put. */
import { openDatabase } from '../../utils/db/open.ts';
import { twinsWritten } from '../../utils/db/twin-writer.ts';
import { writeText } from '../../utils/db/texts.ts';
import type { Note } from '../../utils/domain/types.ts';

const ACCOUNT = 'me@acme.com';
const NOW = Temporal.Instant.from('2026-11-24T12:00:00Z').epochMilliseconds;
/** A note as long as an hour's talk leaves one. */
const TEXT = 'Talked about the platform move and who leads the rollout. '.repeat(25);
const KEYS = 40;

function noteOf(id: string): Note {
  return {
    id,
    account: ACCOUNT,
    personId: 'ana',
    kind: 'session',
    text: TEXT,
    createdAt: NOW,
    updatedAt: NOW,
    version: { here: 1 },
  };
}

/** Writes the two notes that are typed into. */
async function fill(): Promise<void> {
  const db = await openDatabase();
  const tx = db.transaction('notes', 'readwrite');
  await Promise.all([tx.store.put(noteOf('ours')), tx.store.put(noteOf('bare')), tx.done]);
}

/** Types some keys, each once the last is written; the milliseconds of each. */
async function type(write: (text: string, base: string) => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let key = 0; key < KEYS; key += 1) {
    const base = TEXT + 'x'.repeat(key);
    const start = performance.now();
    await write(`${base}x`, base);
    times.push(performance.now() - start);
    // Nobody types so fast that the second copies of the last key would be in the way.
    await twinsWritten();
  }
  return times;
}

async function typeOurs(): Promise<number[]> {
  await putBare('ours', TEXT);
  const place = { store: 'notes', id: 'ours', field: 'text' } as const;
  const times = await type(async (text, base) => {
    await writeText(place, base, text, NOW);
  });
  const db = await openDatabase();
  const kept = await db.get('notes', 'ours');
  if (kept?.text !== TEXT + 'x'.repeat(KEYS)) throw new Error('What was typed is not there.');
  return times;
}

async function putBare(id: string, text: string): Promise<void> {
  const db = await openDatabase();
  const tx = db.transaction('notes', 'readwrite', { durability: 'relaxed' });
  await Promise.all([tx.store.put({ ...noteOf(id), text }), tx.done]);
}

/** What the benchmark calls in the page. */
export const page = { fill, typeOurs, typeBare: () => type((text) => putBare('bare', text)) };

export type TypingPage = typeof page;

Object.assign(globalThis, { typingPage: page });
