import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

export interface HomeEmptyProps {
  readonly connected: boolean;
  /** The calendar is being read: nothing found yet means nothing. */
  readonly reading: boolean;
  readonly onConnect: () => void;
  readonly onAdd: () => void;
}

/** Nobody here yet: what counts as a one-on-one, and how somebody gets here. */
export function HomeEmpty({ connected, reading, onConnect, onAdd }: HomeEmptyProps) {
  if (reading) return null;
  return (
    <EmptyState
      title={connected ? i18n.t('home.noneFound') : i18n.t('home.nobody')}
      source={i18n.t('home.source')}
      action={
        <>
          {!connected && (
            <Button kind="primary" onClick={onConnect}>
              {i18n.t('sync.connect')}
            </Button>
          )}
          <Button icon="add" onClick={onAdd}>
            {i18n.t('people.add')}
          </Button>
        </>
      }
    >
      {connected ? i18n.t('home.whatCounts') : i18n.t('home.nobodyWords')}
    </EmptyState>
  );
}
