import type { RestoreProps } from '../../../components/your-data/Restore.tsx';
import type { Panel } from '../panel.ts';

/** A restore, wired. */
export function restoreProps(panel: Panel): RestoreProps {
  const { restore, backupActions } = panel;
  return {
    state: restore.state.value,
    isConnected: panel.account.standing.value.kind !== 'disconnected',
    onFile: (file) => void restore.read(file),
    onUnlock: (passphrase) => void restore.unlock(passphrase),
    onMerge: () => void restore.apply('merge'),
    onReplace: () => {
      // What is here is about to go: a file of it stays.
      void backupActions.saveByHand().then(() => restore.apply('replace'));
    },
    onCancel: () => void restore.cancel(),
  };
}
