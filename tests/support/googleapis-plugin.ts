/**
 * Lets tests see googleapis as the build does: its generated clients are CommonJS, which Vitest
 * would leave to Node, past the alias that puts our transport in the place of their own.
 */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** The generated clients, by where they lie. */
export const GENERATED_CLIENTS = /[\\/]googleapis[\\/]build[\\/]src[\\/]apis[\\/].*\.js$/;

/** Rewrites a generated client to a module; it requires one thing (a test says so). */
export function googleapisPlugin(): Plugin {
  return {
    name: 'vis-a-vis:googleapis',
    enforce: 'pre',
    // Loaded here, without the comment at its end that names a source map which is not there.
    async load(id) {
      if (!GENERATED_CLIENTS.test(id)) return undefined;
      const text = await readFile(id, 'utf8');
      const code = text.replace('"use strict";', '').replace(/^\/\/# sourceMappingURL=.*$/m, '');
      const names = [...code.matchAll(/^exports\.(\w+) = void 0;$/gm)].map(([, name]) => name);
      return {
        code: [
          "import * as common from 'googleapis-common';",
          'const exports = {};',
          'const require = () => common;',
          code,
          ...names.map((name) => `const exported_${name} = exports.${name};`),
          `export { ${names.map((name) => `exported_${name} as ${name}`).join(', ')} };`,
        ].join('\n'),
        map: null,
      };
    },
  };
}
