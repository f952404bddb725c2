/** Why a file cannot be read as a backup. Whatever it is, nothing was changed. */

/**
 * - `foreign`: it is no backup of ours
 * - `newer`: a newer version of the product made it
 * - `cut`: its end, or a part of it, is missing
 * - `damaged`: what stands there is not what was written there
 * - `invalid`: a record has a field that is wrong, missing, or none of ours
 * - `repeated`: a record stands there twice
 * - `too-long`: a line or the whole is longer than any backup
 * - `locked`: it is encrypted and no passphrase was given
 * - `wrong-passphrase`: not this passphrase, or its beginning is damaged
 */
export type BackupProblem =
  | 'foreign'
  | 'newer'
  | 'cut'
  | 'damaged'
  | 'invalid'
  | 'repeated'
  | 'too-long'
  | 'locked'
  | 'wrong-passphrase';

/** Where in the file it is. */
export interface BackupPlace {
  /** Counted from 1; absent where the file cannot be read as lines at all. */
  readonly line?: number;
  /** The field by its path, such as `evidence` or `pauses`. */
  readonly field?: string;
}

/** A file that cannot be read as a backup. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly problem: BackupProblem;
  readonly place: BackupPlace;

  constructor(problem: BackupProblem, place: BackupPlace = {}) {
    super(`Not readable as a backup: ${problem}${place.line ? ` in line ${place.line}` : ''}.`);
    this.problem = problem;
    this.place = place;
  }
}
