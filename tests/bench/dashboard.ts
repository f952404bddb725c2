/** The dashboard: how long until its pictures are there. */
import { join } from 'node:path';
import { bundleCode } from '../support/bundle-code.ts';
import { ROOT } from '../support/install.mjs';
import { defineBench, type OpenOptions } from './bench.ts';
import { PEOPLE } from './flags-team.ts';
import { HALF_A_YEAR } from './long-record.ts';
import { openLive, openPage, openPageWorld, type PageWorld } from './page-world.ts';

const world = async ({ short }: OpenOptions) =>
  openPageWorld('dashboard.html', {
    ...(short && HALF_A_YEAR),
    code: await bundleCode(join(ROOT, 'tests/bench/pictures-page.ts')),
  });

export const openDashboard = defineBench<PageWorld>({
  name: 'dashboard-open',
  says: `the dashboard with ${PEOPLE} reports and ten years opened again until the window is full of its pictures, as they were drawn last, against an empty extension page with the pictures' code`,
  rounds: 60,
  atMost: 2,
  sides: [
    { name: 'ours', measure: ({ page, url }) => openPage(page, url) },
    { name: 'empty page', measure: ({ page, emptyUrl }) => openPage(page, emptyUrl) },
  ],
  open: world,
  close: ({ close }) => close(),
});

export const dashboardLive = defineBench<PageWorld>({
  name: 'dashboard-live',
  says: `the dashboard with ${PEOPLE} reports and ten years opened until it is as it is now and can be used, against an empty extension page with the pictures' code`,
  rounds: 60,
  atMost: 6,
  sides: [
    { name: 'ours', measure: ({ page, url }) => openLive(page, url) },
    { name: 'empty page', measure: ({ page, emptyUrl }) => openLive(page, emptyUrl) },
  ],
  open: world,
  close: ({ close }) => close(),
});
