import { guardUpgrades } from '../db/upgrade-guard.ts';
import { send } from '../messaging/send.ts';

/**
 * Has the worker back up what an older version wrote before this page changes it. Called before
 * anything is read.
 */
export function backUpBeforeUpgrades(): void {
  guardUpgrades(async () => {
    await send({ type: 'back-up', isBeforeUpgrade: true });
  });
}
