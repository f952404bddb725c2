import type { BackupLineProps } from '../../../components/your-data/BackupLine.tsx';
import type { Panel } from '../panel.ts';

/** The offer that is made once something was written. */
const OFFER = 'backup';

/** Where things stand with backups, on home; undefined until read. */
export function backupLine(panel: Panel): BackupLineProps | undefined {
  const { backup, backupActions, notNow } = panel;
  const standing = backup.standing.value;
  const said = notNow.said.value;
  if (!standing || !said) return undefined;
  return {
    standing,
    folder: backup.plan.value?.folder,
    isOffered: panel.hasWritten.value && !said.includes(OFFER),
    isBusy: backupActions.isBusy.value,
    onSwitchOn: backupActions.switchOn,
    onNotNow: () => notNow.say(OFFER),
    onChooseFolder: backupActions.chooseFolder,
    onAllow: backupActions.allow,
    onRetry: backupActions.backUpNow,
  };
}
