/** Into which files the build puts what pages share. */
import type { BuildOptions } from 'vite';

/** The page that makes backups, which may use less of the browser than the others. */
const BACKUP_MAKER = /[\\/]entrypoints[\\/]backup-maker[\\/]/;

/** The modules of the build, as the bundler tells of them. */
interface Modules {
  getModuleInfo(id: string): {
    readonly importers: readonly string[];
    readonly dynamicImporters: readonly string[];
  } | null;
}

/** Whether the page that makes backups gets a module, now or later. */
function isForBackups(id: string, modules: Modules): boolean {
  const seen = new Set([id]);
  for (const each of seen) {
    if (BACKUP_MAKER.test(each)) return true;
    const found = modules.getModuleInfo(each);
    for (const importer of [...(found?.importers ?? []), ...(found?.dynamicImporters ?? [])])
      seen.add(importer);
  }
  return false;
}

/**
 * What two pages or more, or views that are loaded later, use is in two files: each is asked for by
 * itself, which takes longer than to read what a page does not use. One is for all pages; of the
 * other the page that makes backups needs nothing, and could not run all of it.
 */
export function joinChunks(build: BuildOptions | undefined): BuildOptions {
  const shared = {
    name: (id: string, modules: Modules) => (isForBackups(id, modules) ? 'records' : 'shared'),
    tags: ['$initial' as const],
    minShareCount: 2,
  };
  const { rollupOptions, ...others } = build ?? {};
  const output = { ...[rollupOptions?.output].flat()[0], codeSplitting: { groups: [shared] } };
  return { ...others, rolldownOptions: { ...rollupOptions, output } };
}
