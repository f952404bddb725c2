import { Page } from '../../../components/ui/Page.tsx';
import { SyncTroubleBanner } from '../../../components/sync/SyncTroubleBanner.tsx';
import type { SyncTrouble } from '../../../utils/domain/types.ts';
import { HOUR } from '../../../utils/time.ts';
import { NOW } from '../records.ts';
import { nothing, type Scenes } from '../scene.ts';

const troubles: readonly SyncTrouble[] = [
  'offline',
  'portal',
  'reconnect',
  'scope',
  'no-client',
  'not-enabled',
  'no-access',
  'busy',
  'quota',
  'server',
  'unreadable-reply',
  'unknown',
];

/** Every trouble there can be, one below the other. */
export const kitScenes: Scenes = {
  'kit-troubles': {
    render: () => (
      <Page title="Troubles">
        {troubles.map((trouble) => (
          <SyncTroubleBanner
            key={trouble}
            trouble={trouble}
            repair="retry"
            at={NOW - 3 * HOUR}
            onRepair={nothing}
          />
        ))}
      </Page>
    ),
  },
};
