import type { Version } from '../../utils/domain/types.ts';

/** A text as it is stored, and the version of its record that tells what it has seen. */
export interface StoredText {
  readonly text: string;
  readonly version: Version;
}

/**
 * Writes a text that was made from `base`. What was stored meanwhile is merged in; the promise
 * gives what is stored then. It is not kept waiting for a disk that is full: whoever gives this
 * function tries again until it succeeds, and says so meanwhile.
 */
export type SaveText = (base: string, text: string) => Promise<StoredText>;
