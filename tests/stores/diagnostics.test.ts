/** What somebody passes on to strangers has no word in it that is about anybody. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openDatabase } from '../../utils/db/open.ts';
import { logError, logWarning } from '../../utils/log.ts';
import { backupLog } from '../../utils/settings/backup-log.ts';
import { backupPlan } from '../../utils/settings/backup-plan.ts';
import { connection } from '../../utils/settings/connection.ts';
import { createDiagnosticsStore, type PageFacts } from '../../utils/stores/diagnostics.ts';
import { fill, type Records } from '../backup/support.ts';
import { useFreshDatabase } from '../db/fresh-database.ts';
import { answer, meeting, NOW, person, syncState } from '../domain/builders.ts';
import { change, explanation } from '../domain/ledger-builders.ts';
import { followUp, goal, note, ownQuestion, session, topic } from '../domain/record-builders.ts';

const ADDRESS = 'mira.canary@northwind.example';

const PAGE: PageFacts = {
  product: '0.1.0',
  agent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0',
  language: 'en-US',
  permissions: ['alarms'],
  page: { app: true, account: true, grid: true, card: true, letsIn: true },
};

useFreshDatabase();
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const estimate = async () => ({ usage: 2_000_000, quota: 9_000_000 });
  const value = { estimate, persisted: async () => true };
  Object.defineProperty(navigator, 'storage', { value, configurable: true });
  return () => Reflect.deleteProperty(navigator, 'storage');
});

/** The record with a word of somebody's in place of every text in it. */
function marked<Kept>(value: Kept): Kept {
  const mark = (given: unknown): unknown => {
    if (typeof given === 'string') return `Zoë Canary (${ADDRESS}) said ${given}`;
    if (Array.isArray(given)) return given.map(mark);
    if (typeof given !== 'object' || given === null) return given;
    return Object.fromEntries(Object.entries(given).map(([name, one]) => [name, mark(one)]));
  };
  return mark(value) as Kept;
}

/** One record of each store, of which every text is somebody's. */
const RECORDS: Records = {
  people: [marked(person())],
  answers: [marked(answer())],
  explanations: [marked(explanation('change'))],
  notes: [marked(note())],
  agenda: [marked(topic())],
  followUps: [marked(followUp())],
  goals: [marked(goal())],
  sessions: [marked(session())],
  questions: [marked(ownQuestion())],
  meetings: [marked(meeting())],
  changes: [marked(change())],
};

async function details(): Promise<string> {
  const store = createDiagnosticsStore();
  logWarning('The badge could not be told.', { fact: ADDRESS });
  logError('A view could not read its data.', new RangeError(`Canary ${ADDRESS}`));
  await store.read(PAGE);
  return store.text.value ?? '';
}

it('names nobody, whatever is stored', async () => {
  await fill(RECORDS);
  const db = await openDatabase();
  const state = syncState({
    lastTrouble: { kind: 'server', reason: `Zoë Canary ${ADDRESS}`, at: NOW },
    zone: 'Canary',
    token: 'canary-token',
    judgedBy: 'canary',
    unsure: ['canary'],
  });
  await db.put('syncState', { ...state, account: ADDRESS, calendarId: ADDRESS });
  await connection.set({ account: ADDRESS, state: 'connected', access: 'owned', connectedAt: NOW });
  await backupPlan.set({
    isOn: true,
    key: { iterations: 1, salt: 'canary', key: 'canary' },
    folder: 'Canary',
  });
  const file = { at: NOW, name: 'canary.gz', bytes: 1, records: 1, isEncrypted: true };
  await backupLog.set({ files: [file] });
  await fakeBrowser.storage.session.set({ token: { token: 'ya29.canary' } });
  const text = await details();
  expect(text).not.toMatch(/canary|zo[ëe]|northwind|ya29/i);
  expect(text).toContain('answers 1');
  expect(text).toContain('account: connected, owned');
  expect(text).toContain('sync trouble: server, ?');
  expect(text).toContain('backups: on, encrypted yes, folder yes, files 1');
  expect(text).toMatch(/^log: .*Z, The badge could not be told\.$/m);
  expect(text).toMatch(/^log: .*Z, A view could not read its data\., RangeError$/m);
});

it('tells what it can where the database does not open', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Canary', 'UnknownError');
  });
  const text = await details();
  expect(text).toContain('database: not read, trouble failed');
  expect(text).toContain('storage: 2.0 MB used, 7.0 MB left, persistent yes');
  expect(text).not.toMatch(/canary/i);
});
