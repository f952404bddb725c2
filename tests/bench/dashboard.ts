/** The dashboard: how long until its pictures are there. */
import { join } from 'node:path';
import { bundleCode } from '../support/bundle-code.ts';
import { ROOT } from '../support/install.mjs';
import { defineBench } from './bench.ts';
import { PEOPLE } from './flags-team.ts';
import { HALF_A_YEAR } from './long-record.ts';
import { openPage, openPageWorld, type PageWorld } from './page-world.ts';

export const openDashboard = defineBench<PageWorld>({
  name: 'dashboard-open',
  says: `the dashboard with ${PEOPLE} reports and ten years opened until the window is full of its pictures, against an empty extension page with the pictures' code`,
  rounds: 60,
  atMost: 5,
  missed: {
    promised: 2,
    because: 'a year of 30 people is read and drawn; an empty page waits for nothing',
  },
  sides: [
    { name: 'ours', measure: ({ page, url }) => openPage(page, url) },
    { name: 'empty page', measure: ({ page, emptyUrl }) => openPage(page, emptyUrl) },
  ],
  open: async ({ short }) =>
    openPageWorld('dashboard.html', {
      ...(short && HALF_A_YEAR),
      code: await bundleCode(join(ROOT, 'tests/bench/pictures-page.ts')),
    }),
  close: (world) => world.close(),
});
