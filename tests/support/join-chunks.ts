/**
 * Which modules of the pages share a file. Each file is asked for by itself, which takes longer than to
 * read what a page does not use: so what the side panel needs at once and another page needs, too, is
 * in one file. What makes backups is in another: its page knows nothing of the browser but messages,
 * and would fail on code that asks for more.
 */
import { join } from 'node:path';
import type { BuildOptions } from 'vite';
import { ROOT } from './install.mjs';

/** Tells what a module of the build imports at once. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Everything that is there when the script of this entry point runs. */
function neededBy(entry: string, graph: ModuleGraph): ReadonlySet<string> {
  const needed = new Set([join(ROOT, 'entrypoints', entry, 'index.html')]);
  // What is added while it is gone through is gone through as well.
  for (const id of needed) graph.getModuleInfo(id)?.importedIds.forEach((each) => needed.add(each));
  return needed;
}

/** The options with what says which modules share a file. */
export function joinChunks(build: BuildOptions | undefined): BuildOptions {
  const files = new Map<string, ReadonlySet<string>>();
  const nameOf = (id: string, graph: ModuleGraph) => {
    if (files.size === 0) {
      files.set('records', neededBy('backup-maker', graph));
      files.set('shared', neededBy('sidepanel', graph));
    }
    return [...files].find(([, modules]) => modules.has(id))?.[0];
  };
  const shared = {
    name: nameOf,
    debugName: 'shared',
    tags: ['$initial' as const],
    minShareCount: 2,
  };
  const { rollupOptions, ...others } = build ?? {};
  const output = { ...[rollupOptions?.output].flat()[0], codeSplitting: { groups: [shared] } };
  return { ...others, rolldownOptions: { ...rollupOptions, output } };
}
