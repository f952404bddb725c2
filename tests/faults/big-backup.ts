/** A backup of 100,000 records, made and restored in the real browser, and what memory it takes. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { openCodePage } from '../bench/code-page.ts';
import type { BigBackupWork } from './big-backup-page.ts';
import type { Fault } from './fault.ts';

/** What the page may take beyond what it took before, in bytes. */
const MOST_MEMORY = 100_000_000;
const LOOK_EVERY = 50;

export const bigBackup: Fault = {
  name: 'big-backup',
  says: 'a thousand records an action are backed up and restored, plain and encrypted, in 100 MB',
  actions: 100,
  shortActions: 3,
  run: async ({ actions, act }) => {
    const code = fileURLToPath(new URL('./big-backup-page.ts', import.meta.url));
    const { page, close } = await openCodePage(code);
    page.setDefaultTimeout(0);
    try {
      for (let thousand = 0; thousand < actions; thousand += 1) {
        await act(`write thousand ${thousand}`, () => run(page, 'addThousand', thousand));
      }
      for (const isLocked of [false, true]) await thereAndBack(page, actions * 1_000, isLocked);
    } finally {
      await close();
    }
  },
};

async function thereAndBack(page: Page, records: number, isLocked: boolean): Promise<void> {
  const name = isLocked ? 'encrypted' : 'plain';
  await watched(`${name}: backing up`, page, () => run(page, 'backUp', isLocked));
  await run(page, 'erase');
  await watched(`${name}: restoring`, page, () => run(page, 'restore', isLocked));
  const { there, wrong } = (await run(page, 'count')) as { there: number; wrong: number };
  if (there !== records || wrong > 0) {
    throw new Error(`Of ${records} records ${there} came back, ${wrong} of them changed.`);
  }
}

function run(page: Page, what: keyof BigBackupWork, given?: number | boolean): Promise<unknown> {
  return page.evaluate(
    (name, argument) => {
      const { bigBackup: work } = globalThis as unknown as {
        bigBackup: Record<string, (argument: unknown) => Promise<unknown>>;
      };
      return work[name]?.(argument);
    },
    what,
    given,
  );
}

/** Does something and says how much more memory the page's process took at most meanwhile. */
async function watched(what: string, page: Page, work: () => Promise<unknown>): Promise<void> {
  const pid = await processOf(page);
  const cdp = await page.createCDPSession();
  await cdp.send('HeapProfiler.collectGarbage');
  const before = memoryOf(pid);
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, memoryOf(pid));
  }, LOOK_EVERY);
  const start = performance.now();
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  const [more, seconds] = [most - before, (performance.now() - start) / 1_000];
  console.log(`${what}: ${(more / 1e6).toFixed(0)} MB more, ${seconds.toFixed(1)} s`);
  if (more > MOST_MEMORY) throw new Error(`${what} took ${(more / 1e6).toFixed(0)} MB.`);
}

/** What a process has to itself in memory, in bytes; on other systems than Linux it is not known. */
function memoryOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1_024;
  } catch {
    return 0;
  }
}

/** The process the extension's pages live in: the child of the browser's that is marked as such. */
async function processOf(page: Page): Promise<number> {
  const browser = page.browser().process()?.pid ?? 0;
  const pids = process.platform === 'linux' ? readdirSync('/proc').map(Number) : [];
  const found = pids.filter((pid) => pid > 0 && isExtensionProcess(pid, browser));
  return found[0] ?? 0;
}

function isExtensionProcess(pid: number, browser: number): boolean {
  try {
    const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return line.includes('--extension-process') && isBelow(pid, browser);
  } catch {
    return false;
  }
}

function isBelow(pid: number, ancestor: number): boolean {
  if (pid === ancestor) return true;
  if (pid <= 1) return false;
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return isBelow(Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]), ancestor);
}
