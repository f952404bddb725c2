/** Everything that is looked at with ever more data. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { attentionOf } from '../../../utils/domain/attention.ts';
import { teamRecords } from '../../../utils/domain/team-records.ts';
import type { BigBackupWork } from '../../faults/big-backup-page.ts';
import { openCodePage } from '../code-page.ts';
import { openBigCalendar, readBigCalendar } from '../first-sync.ts';
import { longTeam, PEOPLE, storedTeam } from '../flags-team.ts';
import { openLive, openPageWorld } from '../page-world.ts';
import { openPersonOf } from '../panel.ts';
import type { SearchPage } from '../search-page.ts';
import { quantile } from '../statistics.ts';
import type { Growth } from './growth.ts';

declare const searchPage: SearchPage;
declare const bigBackup: BigBackupWork;

const WEEKS = [5, 52, 520] as const;
const NOTES = [100, 1_000, 10_000] as const;

const attention: Growth = {
  name: 'attention',
  says: `everything that needs a look, of ${PEOPLE} people`,
  of: 'weeks of history',
  sizes: WEEKS,
  as: 'linear',
  rounds: 15,
  open: (weeks) => {
    const stored = storedTeam(longTeam(weeks), weeks);
    return Promise.resolve({
      measure: () => {
        const start = performance.now();
        const all = attentionOf(teamRecords(stored));
        const spent = performance.now() - start;
        if (all.length === 0) throw new Error('Nothing was told.');
        return Promise.resolve(spent);
      },
      close: () => Promise.resolve(),
    });
  },
};

const firstReading: Growth = {
  name: 'first-reading',
  says: 'the first reading of a calendar, from the question to the disk',
  of: 'events',
  sizes: [100, 1_000, 10_000],
  as: 'linear',
  rounds: 5,
  open: async (events) => {
    const world = await openBigCalendar(events / 10_000);
    return { measure: () => readBigCalendar(world), close: () => world.close() };
  },
};

const search: Growth = {
  name: 'search',
  says: 'a key press of a search, its 95th percentile',
  of: 'notes',
  sizes: NOTES,
  as: 'linear',
  rounds: 5,
  open: async (notes) => {
    const world = await openNotes(notes);
    await world.page.evaluate(() => searchPage.build());
    return {
      ...world,
      measure: async () => {
        const times = await world.page.evaluate(() => searchPage.typeOurs());
        return quantile(
          times.toSorted((a, b) => a - b),
          0.95,
        );
      },
    };
  },
};

const searchReady: Growth = {
  name: 'search-ready',
  says: 'reading and folding all notes before they can be searched',
  of: 'notes',
  sizes: NOTES,
  as: 'linear',
  rounds: 7,
  open: async (notes) => {
    const world = await openNotes(notes);
    return { ...world, measure: () => world.page.evaluate(() => searchPage.ready()) };
  },
};

const backup: Growth = {
  name: 'backup',
  says: 'a backup, read again before it counts',
  of: 'records',
  sizes: [1_000, 10_000, 100_000],
  as: 'linear',
  rounds: 3,
  open: async (records) => {
    const code = fileURLToPath(new URL('../../faults/big-backup-page.ts', import.meta.url));
    const { page, close } = await openCodePage(code);
    page.setDefaultTimeout(0);
    for (let thousand = 0; thousand < records / 1_000; thousand += 1) {
      await page.evaluate((nth) => bigBackup.addThousand(nth), thousand);
    }
    return {
      close,
      memory: () => heapOf(page),
      measure: async () => {
        const [spent, written] = await page.evaluate(async () => {
          const start = performance.now();
          const count = await bigBackup.backUp(false);
          return [performance.now() - start, count] as const;
        });
        if (written < records) throw new Error(`Only ${written} records are in the backup.`);
        return spent;
      },
    };
  },
};

const openHome: Growth = {
  name: 'home',
  says: 'the side panel opened until its home can be used',
  of: 'weeks of notes about one person',
  sizes: WEEKS,
  as: 'flat',
  rounds: 9,
  open: async (weeks) => {
    const world = await openPageWorld('sidepanel.html', { longest: weeks });
    return {
      measure: () => openLive(world.page, world.url),
      memory: () => heapOf(world.page),
      close: () => world.close(),
    };
  },
};

const openPerson: Growth = {
  name: 'person',
  says: 'somebody pressed until their page is painted',
  of: 'weeks of notes about them',
  sizes: WEEKS,
  as: 'flat',
  rounds: 9,
  open: async (weeks) => {
    const world = await openPageWorld('sidepanel.html', { longest: weeks });
    return {
      measure: () => openPersonOf(world, 0),
      memory: () => heapOf(world.page),
      close: () => world.close(),
    };
  },
};

export const GROWTHS: readonly Growth[] = [
  firstReading,
  attention,
  search,
  searchReady,
  backup,
  openHome,
  openPerson,
];

async function openNotes(notes: number) {
  const code = fileURLToPath(new URL('../search-page.ts', import.meta.url));
  const { page, close } = await openCodePage(code);
  await page.evaluate((count) => searchPage.fill(count), notes);
  return { page, close, memory: () => heapOf(page) };
}

/** What a page's scripts hold, in megabytes, after what nobody holds has gone. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const { JSHeapUsedSize = Number.NaN } = await page.metrics();
  return JSHeapUsedSize / 1e6;
}
