import { TightStorage } from '../your-data/StorageUse.tsx';
import { StorageTrouble } from './StorageTrouble.tsx';
import type { StorageTroubleKind } from './storage-trouble.ts';

export interface StorageBannerProps {
  /** What is wrong with the database now. */
  readonly trouble: StorageTroubleKind | undefined;
  /** How many records were brought back, until that was read. */
  readonly restored: number | undefined;
  /** So many bytes are left, where that is little. */
  readonly tight?: number | undefined;
  /** Tries at once what waits to be written. */
  readonly onRetry: () => void;
  /** Loads the page anew, where that is what helps. */
  readonly onReload: () => void;
  readonly onDismiss: () => void;
}

/** What is wrong with the database, or was repaired in it, above every view. */
export function StorageBanner(props: StorageBannerProps) {
  const { trouble, restored, tight } = props;
  if (trouble !== undefined) {
    const isReloading = trouble === 'newer' || trouble === 'failed';
    return <StorageTrouble kind={trouble} onRetry={isReloading ? props.onReload : props.onRetry} />;
  }
  if (restored === undefined) return tight === undefined ? null : <TightStorage room={tight} />;
  return <StorageTrouble kind="restored" records={restored} onDismiss={props.onDismiss} />;
}
