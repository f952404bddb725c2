/** Has the tests see the product with a planted bug, without a change on disk. */
import { join } from 'node:path';
import type { Plugin } from 'vitest/config';
import { ROOT } from '../support/install.mjs';
import { plant, PLANTED } from './bug.ts';
import { BUGS } from './bugs.ts';

/** The bug named by the environment; without one nothing is changed. */
export function plantedBugPlugin(name = process.env[PLANTED]): Plugin {
  const bug = name === undefined ? undefined : BUGS.find((each) => each.name === name);
  if (name !== undefined && bug === undefined) throw new Error(`There is no bug "${name}".`);
  const place = bug && join(ROOT, bug.file);
  return {
    name: 'planted-bug',
    enforce: 'pre',
    // What is kept between two runs of how files were read must not be mixed up.
    configureVitest: ({ defineCacheKeyGenerator }) =>
      defineCacheKeyGenerator(({ id }) => (bug && id === place ? bug.name : undefined)),
    transform: (code, id) => (bug && id === place ? { code: plant(bug, code), map: null } : null),
  };
}
