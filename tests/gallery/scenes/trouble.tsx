import { StorageTrouble } from '../../../components/trouble/StorageTrouble.tsx';
import type { StorageTroubleKind } from '../../../components/trouble/storage-trouble.ts';
import { Page } from '../../../components/ui/Page.tsx';
import { nothing, type Scenes } from '../scene.ts';

const kinds: readonly StorageTroubleKind[] = [
  'full',
  'blocked',
  'newer',
  'closed',
  'unanswered',
  'failed',
  'restored',
];

/** Every trouble there can be with the data, one below the other. */
export const troubleScenes: Scenes = {
  'trouble-storage': {
    render: () => (
      <Page title="Troubles">
        {kinds.map((kind) => (
          <StorageTrouble
            key={kind}
            kind={kind}
            records={12}
            onRetry={nothing}
            {...(kind === 'restored' && { onDismiss: nothing })}
          />
        ))}
        <StorageTrouble kind="full" onRetry={nothing} onDismiss={nothing} />
        <StorageTrouble kind="restored" records={1} />
      </Page>
    ),
    widths: [320, 900],
    also: ['long', 'rtl', 'forced'],
  },
};
