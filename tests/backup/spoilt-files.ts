/** What must hold of every spoilt file: it is refused with a reason, or comes back right. */
import { BackupError } from '../../utils/backup/backup-error.ts';
import { makeMainKey } from '../../utils/backup/encryption.ts';
import { answer, DAY, meeting, NOW, person, syncState } from '../domain/builders.ts';
import { change, explanation } from '../domain/ledger-builders.ts';
import { followUp, goal, note, topic } from '../domain/record-builders.ts';
import type { Random } from '../faults/random.ts';
import { spoil, type WholeFile } from './spoil.ts';
import { backUp, exportLines, fill, restoreFile, type Records } from './support.ts';

const PASSPHRASE = 'long walks by the sea';

/** Something of everything. */
const EVERYTHING: Records = {
  people: [
    person({
      strengths: 'Calm.\nKind.',
      pauses: [{ from: '2026-01-01', until: '2026-01-09' }],
      links: [{ label: 'Doc', url: 'https://docs.example/' }],
      waivers: [{ flag: 'odd', reason: 'part time', until: '2026-12-31' }],
    }),
  ],
  notes: [note({ text: 'She wants to lead: "yes" – ☺' }), note({ id: 'n2', kind: 'coaching' })],
  agenda: [topic({ state: 'discussed', closedAt: NOW })],
  followUps: [followUp({ due: '2026-03-05' })],
  goals: [goal({ evidence: [{ at: '2026-02-20', text: 'Said no twice' }] })],
  answers: [answer()],
  explanations: [explanation('c', { asker: 'them', reason: 'ill' })],
  meetings: [meeting({ originalStart: '2026-03-03' }), meeting({ start: NOW, id: 'm' })],
  changes: [change({ id: 'c' })],
  syncState: [syncState({ watchedSince: NOW - DAY })],
};

/** A whole backup, in all its forms. */
export async function wholeFile(): Promise<WholeFile> {
  await fill(EVERYTHING);
  const [packed, lines] = [await backUp(), await exportLines()];
  const locked = await backUp(await makeMainKey(PASSPHRASE));
  return { lines, packed: await packed.bytes(), locked: await locked.bytes() };
}

/** What came of a file. */
export type Outcome = 'refused' | 'restored';

/**
 * Restores the spoilt file of a number into a database that is there already, and looks what became
 * of it. Throws where it is neither as before nor as it was backed up.
 */
export async function tryFile(
  whole: WholeFile,
  number: number,
  random: Random,
): Promise<{ readonly how: string; readonly outcome: Outcome }> {
  const { how, file } = spoil(whole, number, random);
  const before = await exportLines();
  const outcome = await attempt(file);
  const after = await exportLines();
  const expected = outcome === 'refused' ? before : whole.lines;
  // Without the header, which says when it was made.
  if (after.slice(1, -1).join('\n') !== expected.slice(1, -1).join('\n')) {
    throw new Error(`After a file with ${how} (${outcome}) the database is neither old nor new.`);
  }
  if (Object.hasOwn(Object.prototype, 'polluted')) throw new Error('A prototype was changed.');
  return { how, outcome };
}

async function attempt(file: Blob): Promise<Outcome> {
  try {
    await restoreFile(file, 'replace', PASSPHRASE);
    return 'restored';
  } catch (error) {
    if (error instanceof BackupError) return 'refused';
    throw error;
  }
}
