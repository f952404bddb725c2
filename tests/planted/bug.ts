/** A planted bug: one place of the product that is changed on purpose, and the test that sees it. */

/** One change that somebody could make by mistake. */
export interface PlantedBug {
  readonly name: string;
  /** What it breaks, in a sentence. */
  readonly breaks: string;
  /** The file, and what is there, exactly once. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** The test file that fails with it. */
  readonly test: string;
  /** The test waits in vain until its time is over, so short runs leave it out. */
  readonly isWaiting?: boolean;
}

/** The name of the bug that a run of tests is to have. */
export const PLANTED = 'PLANTED_BUG';

/** A text with the bug in it. */
export function plant({ name, file, find, replace }: PlantedBug, text: string): string {
  const places = text.split(find).length - 1;
  if (places === 1) return text.replace(find, () => replace);
  throw new Error(
    `"${name}": what it changes is ${places === 0 ? 'not there any more' : `there ${places} times`} in ${file}.`,
  );
}
