/**
 * Damage to the files of IndexedDB, done to a profile while no browser runs: what disks, crashes and
 * other programs do to them. What becomes of the data then has been measured for both engines: most
 * of it is lost, and mostly without a word.
 */
import { globSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeRandom } from '../faults/random.ts';
import type { Engine } from './engines.ts';

/** One kind of damage. */
export interface Damage {
  readonly name: string;
  /** The engines it can happen to. */
  readonly of: readonly Engine['name'][];
  /** Damages files of the databases, given the paths of those that are not empty. */
  readonly act: (files: readonly string[]) => void;
}

const BOTH: readonly Engine['name'][] = ['LevelDB', 'SQLite'];

/** A chance that strikes alike each time. */
const SEED = 20_261_126;

/** Every kind. */
export const DAMAGES: readonly Damage[] = [
  {
    name: 'a hundredth of the data is random bytes',
    of: BOTH,
    act: (files) => dataOf(files).forEach((file) => randomBytes(file, 0.01)),
  },
  {
    name: 'the data is cut to half',
    of: BOTH,
    act: (files) => dataOf(files).forEach((file) => truncateSync(file, statSync(file).size >> 1)),
  },
  {
    name: 'the manifest is zeros',
    of: ['LevelDB'],
    act: (files) => change(named(files, /^MANIFEST/), (bytes) => bytes.fill(0)),
  },
  {
    name: 'the header is zeros',
    of: ['SQLite'],
    act: (files) => change(dataOf(files), (bytes) => bytes.fill(0, 0, 100)),
  },
  {
    name: 'the pointer to the manifest is gone',
    of: ['LevelDB'],
    act: (files) => named(files, /^CURRENT$/).forEach((file) => rmSync(file)),
  },
  {
    name: 'the main file is gone',
    of: ['SQLite'],
    act: (files) => dataOf(files).forEach((file) => rmSync(file)),
  },
  {
    name: 'the log is gone',
    of: ['LevelDB'],
    act: (files) => named(files, /\.log$/).forEach((file) => rmSync(file)),
  },
  {
    name: 'the whole folder is gone',
    of: BOTH,
    act: (files) => files.forEach((file) => rmSync(file)),
  },
  {
    // LevelDB has sums over what it stores; here nobody notices.
    name: 'one letter of a note is another',
    of: ['SQLite'],
    act: (files) => {
      // In the main file, or in the log beside it that was not yet worked in.
      const [file] = dataOf(files).filter((each) => readFileSync(each).includes(WORDS));
      if (file === undefined) throw new Error('No note is found in the files.');
      change([file], (bytes) => bytes.write('W', bytes.indexOf(WORDS), 'latin1'));
    },
  },
];

/** Damages a profile on disk. */
export function damageProfile(profile: string, { act }: Damage): void {
  const folder = join(profile, 'Default', 'IndexedDB');
  const files = globSync('**/*', { cwd: folder })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile() && statSync(file).size > 0);
  if (files.length === 0) throw new Error('There is no database to damage.');
  act(files);
}

/** What stands in every note. */
const WORDS = 'Talked about';

/** The files with records in them, whichever engine wrote them. */
function dataOf(files: readonly string[]): string[] {
  return files.filter((file) => !/^(CURRENT|LOCK|LOG|LOG\.old|MANIFEST-\d+)$/.test(basename(file)));
}

function named(files: readonly string[], name: RegExp): string[] {
  const found = files.filter((file) => name.test(basename(file)));
  if (found.length === 0) throw new Error(`There is no file ${name} to damage.`);
  return found;
}

function change(files: readonly string[], act: (bytes: Buffer) => unknown): void {
  for (const file of files) {
    const bytes = readFileSync(file);
    act(bytes);
    writeFileSync(file, bytes);
  }
}

function randomBytes(file: string, share: number): void {
  const random = makeRandom(SEED);
  change([file], (bytes) => {
    for (let count = Math.ceil(bytes.length * share); count > 0; count -= 1) {
      bytes[random.between(0, bytes.length - 1)] = random.between(0, 255);
    }
  });
}
