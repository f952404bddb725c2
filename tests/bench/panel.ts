/** The side panel: how long until its home is there, and until somebody's page is. */
import { defineBench, type OpenOptions } from './bench.ts';
import { PEOPLE } from './flags-team.ts';
import { HALF_A_YEAR } from './long-record.ts';
import { openLive, openPage, openPageWorld, type PageWorld } from './page-world.ts';

/** Of the script that every page gets (`page-world.ts`). */
declare const painted: (selector: string) => Promise<number>;

const world = ({ short }: OpenOptions) => openPageWorld('sidepanel.html', short ? HALF_A_YEAR : {});

export const openHome = defineBench<PageWorld>({
  name: 'open-home',
  says: `the side panel with ${PEOPLE} people opened again until its content is painted, as it was drawn last, against a page of static text`,
  rounds: 60,
  atMost: 2.2,
  missed: {
    promised: 1.5,
    because:
      'a page that asks the browser’s memory for one word and shows it takes 1.5 (remembered-word)',
  },
  sides: [
    { name: 'ours', measure: ({ page, url }) => openPage(page, url) },
    { name: 'static text', measure: ({ page, emptyUrl }) => openPage(page, emptyUrl) },
  ],
  open: world,
  close: ({ close }) => close(),
});

export const homeLive = defineBench<PageWorld>({
  name: 'home-live',
  says: `the side panel with ${PEOPLE} people opened until home is as it is now and can be used, against a page of static text`,
  rounds: 60,
  atMost: 7,
  sides: [
    { name: 'ours', measure: ({ page, url }) => openLive(page, url) },
    { name: 'static text', measure: ({ page, emptyUrl }) => openLive(page, emptyUrl) },
  ],
  open: world,
  close: ({ close }) => close(),
});

export const openPerson = defineBench<PageWorld>({
  name: 'open-person',
  says: 'a person with 10 years of history pressed until the page is painted, against one with 8 weeks',
  rounds: 25,
  atMost: 1.5,
  sides: [
    { name: '10 years', measure: (opened) => openPersonOf(opened, 0) },
    { name: '8 weeks', measure: (opened) => openPersonOf(opened, 1) },
  ],
  open: world,
  close: ({ close }) => close(),
});

/** Opens home, presses somebody, and gives the milliseconds until the page is painted. */
export async function openPersonOf({ page, url }: PageWorld, place: number): Promise<number> {
  await openLive(page, url);
  return page.evaluate(async (id) => {
    const row = document.querySelector<HTMLElement>(`[data-person="${id}"]`);
    if (!row) throw new Error(`Nobody on home is ${id}.`);
    const start = performance.now();
    row.click();
    return (await painted('[role=tabpanel] [data-record]')) - start;
  }, `p${place}`);
}
