/**
 * The worker has two scripts. The first (`index.ts`) listens, and is read at every one of its many
 * starts; the second (`work.ts`), many times as large, is loaded when there is something to do.
 * What both of them and the build have to agree on stands here.
 */

/** The second script's name in the build. */
export const WORK_SCRIPT = 'background-work';

/**
 * The one Trusted Types policy of the extension: without it the worker could load no script at
 * all. The manifest allows it by this name, and every page refuses even that.
 */
export const WORK_POLICY = 'vis-a-vis-worker';

/** What the second script does for the first. */
export interface Work {
  /** Answers a message of one of our own pages. */
  answer(message: unknown): Promise<unknown>;
  /** Reads the calendar, unless that was done a moment ago. */
  readNow(): Promise<void>;
  /** Shows what the badge and the reminders have to say now. */
  showBadge(): Promise<void>;
  /** Hides everything of everybody, or shows it again. */
  toggleHidden(): Promise<void>;
  /** Opens the page of the person that a notification is of, by its id. */
  prepare(notification: string): Promise<void>;
  /** Shows that notification again later. */
  putOff(notification: string): Promise<void>;
  /** Makes a backup now, where backups are switched on. */
  backUp(): Promise<void>;
  /** Keeps the moment of the first installation. */
  keepInstallation(): Promise<void>;
  /** Looks after what a stop or a restart may have left behind. */
  settle(): Promise<void>;
}

/** Scripts of one worker share nothing but its global scope. */
const scope: typeof globalThis & { visAVisWork?: Work } = globalThis;

/** Called by the second script at its end, for the first to find what it does. */
export function handOver(work: Work): void {
  scope.visAVisWork = work;
}

/** What the second script has handed over, once it was loaded. */
export function handedOver(): Work | undefined {
  return scope.visAVisWork;
}
