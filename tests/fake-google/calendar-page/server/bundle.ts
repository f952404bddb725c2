/** The page's one script and its stylesheet, made of their sources when first asked for. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renameClasses } from '../shared/class-names.ts';

const main = join(import.meta.dirname, '../client/main.ts');
const styles = join(import.meta.dirname, '../styles');

let script: Promise<string> | undefined;

/** The script; bundled once a process. */
export async function pageScript(): Promise<string> {
  script ??= bundle();
  return script;
}

async function bundle(): Promise<string> {
  // Loaded when needed: most who start the fake never open the page.
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: 'chrome144',
      modulePreload: false,
      rolldownOptions: { input: main, output: { format: 'iife' } },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The calendar page could not be bundled');
  return chunk.code;
}

/** All stylesheets in the order of their names, their classes as the build of `seed` has them. */
export function pageStyles(seed: string): string {
  const files = globSync('*.css', { cwd: styles }).toSorted();
  const css = files.map((file) => readFileSync(`${styles}/${file}`, 'utf8')).join('\n');
  return renameClasses(seed, css);
}
