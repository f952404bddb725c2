/** The project's folder. */
export const ROOT: string;
/** Installs what is missing; says so, since it takes a while. */
export function ensureInstalled(): Promise<void>;
/** The Node to run TypeScript on: the installed one, or this one where it is new enough. */
export function nodeBinary(): string;
/** Whether `node_modules` has what the lock file names. */
export function isInstalled(root?: string): boolean;
/** Runs a program to its end, its output passed through; rejects with a sentence when it fails. */
export function run(command: string, args: readonly string[]): Promise<void>;
