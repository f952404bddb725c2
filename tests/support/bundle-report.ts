/** What the store's build weighs, file by file, against what was promised (design: numbers). */
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './install.mjs';

/** Where `wxt zip --mode store` leaves what it packed. */
export const STORE_BUILD = join(ROOT, '.output', 'chrome-mv3-store');

const KB = 1_000;

/**
 * At most so many bytes; what is measured is said in the name. Where what was promised (`aim`) is
 * missed, the limit keeps it from growing further away: the worker by the second copies of all that
 * was written, by backups and by reminders, the rest by what a person's record, the card, the live
 * session, the dashboard and backups came to; the zip also by the words of six languages. Of the
 * worker every start reads 3 kB only. In the zip 6 kB are the licences of what others wrote.
 */
export const BUDGETS = {
  worker: { name: "the worker's code", limit: 116 * KB, aim: 100 * KB },
  content: { name: 'the content script', limit: 8 * KB, aim: 8 * KB },
  code: { name: "all code of the user's browser, gzipped", limit: 294 * KB, aim: 60 * KB },
  zip: { name: 'the zip', limit: 501 * KB, aim: 250 * KB },
} as const;

/** One file of a build, in bytes. */
export interface FileSize {
  readonly file: string;
  readonly size: number;
  readonly gzipped: number;
}

/** What is held against the budgets. */
export type Totals = Readonly<Record<keyof typeof BUDGETS, number>>;

/** Every file of a build, the largest first. */
export function measureFiles(folder: string): readonly FileSize[] {
  return globSync('**/*', { cwd: folder })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      return { file, size: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length };
    })
    .toSorted((a, b) => b.size - a.size);
}

/** The worker's two scripts: what every start reads, and what is loaded on first use. */
const WORKER = ['background.js', 'background-work.js'];

/** What runs in Google Calendar's page at every load. */
const CONTENT = 'calendar.js';

/** The totals of a build. */
export function addUp(files: readonly FileSize[], zip: number): Totals {
  const code = files.filter(({ file }) => /\.(?:js|css|html)$/.test(file));
  return {
    worker: files
      .filter(({ file }) => WORKER.includes(file))
      .reduce((sum, { size }) => sum + size, 0),
    content: files.find(({ file }) => file === CONTENT)?.size ?? 0,
    code: code.reduce((sum, { gzipped }) => sum + gzipped, 0),
    zip,
  };
}

/** A sentence for each budget that is broken, or that nothing was found for. */
export function findExcess(totals: Totals): readonly string[] {
  return Object.entries(BUDGETS).flatMap(([key, { name, limit }]) => {
    const size = totals[key as keyof Totals];
    if (size === 0) return [`There is nothing to measure for ${name}.`];
    return size <= limit ? [] : [`${name}: ${kilobytes(size)}, more than ${kilobytes(limit)}.`];
  });
}

/** Prints the report of the store's build; the exit code says whether the budgets hold. */
export function reportBundle(): number {
  const files = measureFiles(STORE_BUILD);
  const totals = addUp(files, zipSize());
  const rows = files.map(({ file, size, gzipped }) =>
    row(file, kilobytes(size), kilobytes(gzipped)),
  );
  console.log([row('file', 'min', 'gzip'), ...rows].join('\n'));
  for (const [key, { name, aim }] of Object.entries(BUDGETS)) {
    console.log(row(name, kilobytes(totals[key as keyof Totals]), `of ${kilobytes(aim)}`));
  }
  const excess = findExcess(totals);
  for (const sentence of excess) console.error(sentence);
  return excess.length === 0 ? 0 : 1;
}

/** The store's zip of this version, if it was made. */
export function findStoreZip(): string | undefined {
  const { version } = JSON.parse(readFileSync(join(STORE_BUILD, 'manifest.json'), 'utf8')) as {
    version: string;
  };
  const [zip] = globSync(`.output/vis-a-vis-${version}-*store*.zip`, { cwd: ROOT });
  return zip === undefined ? undefined : join(ROOT, zip);
}

function zipSize(): number {
  const zip = findStoreZip();
  return zip === undefined ? 0 : statSync(zip).size;
}

function kilobytes(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} kB`;
}

function row(name: string, ...cells: readonly string[]): string {
  return `${name.padEnd(44)}${cells.map((cell) => cell.padStart(13)).join('')}`;
}
