/** Every kind of fault there is. */
import { backupKilled } from './backup-killed.ts';
import { bigBackup } from './big-backup.ts';
import { cardOpenings } from './card-openings.ts';
import { cardStorms } from './card-storms.ts';
import type { Fault } from './fault.ts';
import { migrationKilled } from './migration-killed.ts';
import { network } from './network.ts';
import { noise } from './noise.ts';
import { partedDatabases } from './parted-databases.ts';
import { plantedBugs } from './planted-bugs.ts';
import { restoreKilled } from './restore-killed.ts';
import { spoiltBackups } from './spoilt-backups.ts';
import { surfacesAtOnce } from './surfaces-at-once.ts';
import { typingKilled } from './typing-killed.ts';
import { workerStopped } from './worker-stopped.ts';

export const FAULTS: readonly Fault[] = [
  backupKilled,
  bigBackup,
  cardOpenings,
  cardStorms,
  migrationKilled,
  network,
  noise,
  partedDatabases,
  plantedBugs,
  restoreKilled,
  spoiltBackups,
  surfacesAtOnce,
  typingKilled,
  workerStopped,
];
