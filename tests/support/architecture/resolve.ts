/** Says what an import means: a file of ours, a package, or nothing that exists. */
import { posix } from 'node:path';

/** What an import leads to. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'missing'; readonly path: string; readonly hint: string };

/** The aliases WXT gives, all of the project's folder since there is no `src`. */
const ALIASES = ['@@/', '~~/', '@/', '~/'];

/** Resolves a specifier in a file, with the project's files as the only truth. */
export function resolveImport(specifier: string, from: string, files: ReadonlySet<string>): Target {
  const path = pathOf(specifier.replace(/[?#](?!i18n|imports).*$/, ''), from);
  if (path === undefined) return { kind: 'package', name: specifier };
  if (files.has(path)) return { kind: 'file', path };
  const meant = ['.ts', '.tsx', '/index.ts', '/index.tsx'].find((end) => files.has(path + end));
  const hint = meant === undefined ? '' : `: write "${posix.basename(path)}${meant}"`;
  return { kind: 'missing', path, hint };
}

function pathOf(specifier: string, from: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  const alias = ALIASES.find((prefix) => specifier.startsWith(prefix));
  if (alias !== undefined) return posix.normalize(specifier.slice(alias.length));
  // A page's absolute address is a file of `public/`.
  return specifier.startsWith('/') ? posix.join('public', specifier) : undefined;
}
