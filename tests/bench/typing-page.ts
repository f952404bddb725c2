/** What the benchmark of typing does in the browser's page: our write of a key, and a bare put. */
import { openDatabase } from '../../utils/db/open.ts';
import { twinsWritten } from '../../utils/db/twin-writer.ts';
import { writeText } from '../../utils/db/texts.ts';
import type { Note } from '../../utils/domain/types.ts';

const ACCOUNT = 'me@acme.com';
const NOW = Temporal.Instant.from('2026-11-24T12:00:00Z').epochMilliseconds;
/** A note as long as an hour's talk leaves one. */
const TEXT = 'Talked about the platform move and who leads the rollout. '.repeat(25);

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

/** What has been typed into each of the two so far. */
const typed = { ours: TEXT, bare: TEXT };

/** Writes the two notes that are typed into. */
async function fill(): Promise<void> {
  const db = await openDatabase();
  const tx = db.transaction('notes', 'readwrite');
  await Promise.all([tx.store.put(noteOf('ours')), tx.store.put(noteOf('bare')), tx.done]);
}

/** Types a key into one of them; the milliseconds until it is written. */
async function type(
  id: keyof typeof typed,
  write: (text: string, base: string) => Promise<void>,
): Promise<number> {
  const base = typed[id];
  const text = `${base}x`;
  const start = performance.now();
  await write(text, base);
  const time = performance.now() - start;
  typed[id] = text;
  // Nobody types so fast that the second copies of the last key would be in the way.
  await twinsWritten();
  const db = await openDatabase();
  const kept = await db.get('notes', id);
  if (kept?.text !== text) throw new Error('What was typed is not there.');
  return time;
}

function typeOurs(): Promise<number> {
  const place = { store: 'notes', id: 'ours', field: 'text' } as const;
  return type('ours', async (text, base) => {
    await writeText(place, base, text, NOW);
  });
}

async function putBare(id: string, text: string): Promise<void> {
  const db = await openDatabase();
  const tx = db.transaction('notes', 'readwrite', { durability: 'relaxed' });
  await Promise.all([tx.store.put({ ...noteOf(id), text }), tx.done]);
}

/** What the benchmark calls in the page. */
export const page = {
  fill,
  typeOurs,
  typeBare: () => type('bare', (text) => putBare('bare', text)),
};

export type TypingPage = typeof page;

Object.assign(globalThis, { typingPage: page });
