/** The side panel: how long until its home is there, and until somebody's page is. */
import { defineBench } from './bench.ts';
import { PEOPLE } from './flags-team.ts';
import { HALF_A_YEAR } from './long-record.ts';
import { openPage, openPageWorld, type PageWorld } from './page-world.ts';

/** Of the script that every page gets (`page-world.ts`). */
declare const painted: (selector: string) => Promise<number>;

export const openHome = defineBench<PageWorld>({
  name: 'open-home',
  says: `the side panel with ${PEOPLE} people opened until its content is painted, against a page of static text`,
  rounds: 60,
  atMost: 5,
  missed: {
    promised: 1.5,
    because:
      'code, database and half a year of sessions come first; an empty page waits for nothing',
  },
  sides: [
    { name: 'ours', measure: ({ page, url }) => openPage(page, url) },
    { name: 'static text', measure: ({ page, emptyUrl }) => openPage(page, emptyUrl) },
  ],
  open: ({ short }) => openPageWorld('sidepanel.html', short ? HALF_A_YEAR : {}),
  close: (world) => world.close(),
});

export const openPerson = defineBench<PageWorld>({
  name: 'open-person',
  says: 'a person with 10 years of history pressed until the page is painted, against one with 8 weeks',
  rounds: 25,
  atMost: 1.5,
  sides: [
    { name: '10 years', measure: (world) => openPersonOf(world, 0) },
    { name: '8 weeks', measure: (world) => openPersonOf(world, 1) },
  ],
  open: ({ short }) => openPageWorld('sidepanel.html', short ? HALF_A_YEAR : {}),
  close: (world) => world.close(),
});

/** Opens home, presses somebody, and gives the milliseconds until the page is painted. */
export async function openPersonOf({ page, url }: PageWorld, place: number): Promise<number> {
  await openPage(page, url);
  return page.evaluate(async (id) => {
    const row = document.querySelector<HTMLElement>(`[data-person="${id}"]`);
    if (!row) throw new Error(`Nobody on home is ${id}.`);
    const start = performance.now();
    row.click();
    return (await painted('[role=tabpanel] [data-record]')) - start;
  }, `p${place}`);
}
