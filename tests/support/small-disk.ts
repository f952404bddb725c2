/** A disk with little room, to be filled up: a folder in memory, where this machine lets us make one. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { onStop } from './processes.ts';
import { IS_ROOT } from './this-machine.ts';

/** Whether one can be made: only Linux has such folders, and only root may. */
export const CAN_MAKE_DISKS = process.platform === 'linux' && IS_ROOT;

/** A small disk; whoever makes it removes it. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves no room, nor what has been freed since. */
  fill(): void;
  /** Makes room again. */
  free(): void;
  /** Lets nobody write any more, or lets them write again. */
  lock(isLocked: boolean): void;
  remove(): Promise<void>;
}

/** Makes one with so many megabytes. */
export function makeSmallDisk(folder: string, megabytes: number): SmallDisk {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: () => {
      const file = openSync(ballast, 'a');
      // Large pieces first, and then the last rest.
      for (const size of [1 << 20, 1 << 12, 1]) writeUntilFull(file, Buffer.alloc(size));
      closeSync(file);
    },
    free: () => rmSync(ballast),
    lock: (isLocked) =>
      void execFileSync('mount', ['-o', `remount,${isLocked ? 'ro' : 'rw'}`, folder]),
    remove: onStop(async () => void execFileSync('umount', ['--lazy', folder])),
  };
}

function writeUntilFull(file: number, piece: Buffer): void {
  try {
    while (writeSync(file, piece) === piece.length);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}
