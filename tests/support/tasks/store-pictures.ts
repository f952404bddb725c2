/** `npm run store-pictures`: the pictures of the store's page, in `.output/store-pictures/`. */
import { join } from 'node:path';
import { seedTeam } from '../../fake-google/seed-team.ts';
import { startFakeGoogle } from '../../fake-google/server.ts';
import { takeStorePictures } from '../../release/store-pictures.ts';
import { buildExtension } from '../build-extension.ts';
import { nextOf, unpreparedOf } from '../demo-stage.ts';
import { ROOT } from '../install.mjs';
import { launchBrowser } from '../launch.ts';
import { onStop, runTask } from '../processes.ts';

runTask(async () => {
  const extensionDir = await buildExtension();
  const google = await startFakeGoogle();
  onStop(() => google.close());
  const now = Temporal.Now.instant();
  const team = seedTeam(google, { now, zone: Temporal.Now.timeZoneId() });
  const session = await launchBrowser({ extensionDir, google });
  const folder = join(ROOT, '.output', 'store-pictures');
  const [next, unprepared] = [nextOf(team), unpreparedOf(team, now)];
  const names = await takeStorePictures({ session, google, next, unprepared, folder });
  await session.close();
  console.log(`${names.length} pictures in ${folder}`);
  return 0;
});
