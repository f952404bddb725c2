/** Holds sources against the rules and says, in sentences, what breaks them and why. */
import { posix } from 'node:path';
import { findCircles } from './circles.ts';
import type { Import, Source } from './parse.ts';
import { resolveImport, type Target } from './resolve.ts';
import { DEFAULT_EXPORTS, FREE_FILES, LINES, LONG_FILES, RULES, UNKNOWN_IMPORTS } from './rules.ts';
import type { FolderRule } from './rules.ts';

/** Everything that is wrong with these sources; `assets` are files that may be imported only. */
export function findViolations(
  sources: readonly Source[],
  assets: readonly string[] = [],
): readonly string[] {
  const files = new Set([...assets, ...sources.map(({ path }) => path)]);
  const graph = new Map(sources.map((source) => [source.path, filesOf(source, files)]));
  return [
    ...sources.flatMap((source) => [...checkImports(source, files), ...checkFile(source)]),
    ...findCircles(graph).map(
      (circle) => `${circle.join(' → ')} is a circle: move what they share to a file of its own.`,
    ),
  ];
}

/** The most specific row that speaks of this file. */
function ruleFor(path: string): FolderRule | undefined {
  return RULES.filter(({ folder }) => path.startsWith(`${folder}/`)).toSorted(
    (a, b) => b.folder.length - a.folder.length,
  )[0];
}

function checkImports(source: Source, files: ReadonlySet<string>): string[] {
  const { path } = source;
  const at = (line: number) => `${path}:${line}`;
  const mayBeUnknown = isFree(path) || UNKNOWN_IMPORTS[path] !== undefined;
  const unreadable = mayBeUnknown ? [] : source.unreadable;
  const sentences = unreadable.map(
    (line) => `${at(line)} imports what cannot be known by reading: name the file as a text.`,
  );
  for (const item of source.imports) {
    const target = resolveImport(item.specifier, path, files);
    const refusal = refuse(path, item, target);
    if (refusal !== undefined) {
      sentences.push(`${at(item.line)} imports "${item.specifier}", ${refusal}.`);
    }
  }
  return sentences;
}

function refuse(path: string, item: Import, target: Target): string | undefined {
  if (target.kind === 'missing') return `which is not there${target.hint}`;
  if (isFree(path)) return undefined;
  if (target.kind === 'file' && isFree(target.path)) return 'which is no part of the product';
  if (isRootHelper(path)) {
    return 'but the small helpers in utils/ import nothing, so that everything may import them';
  }
  const rule = ruleFor(path);
  if (rule === undefined) {
    return path.includes('/')
      ? 'but its folder has no row in tests/support/architecture/rules.ts: add one'
      : undefined;
  }
  const other = target.kind === 'file' ? entryPointOf(target.path) : undefined;
  if (other !== undefined && other !== entryPointOf(path)) {
    return 'another entry point: what two surfaces share lives in components or utils';
  }
  if (target.kind === 'file' && target.path.startsWith(`${rule.folder}/`)) return undefined;
  const allowed = [...rule.may, ...specialsOf(rule, path)];
  if (allowed.some((entry) => permits(entry, item, target))) return undefined;
  const hint = allowed.some((entry) => permits(entry, { ...item, typeOnly: true }, target))
    ? ' (its types are allowed: use "import type")'
    : '';
  return `which ${rule.folder} may not: ${rule.why}${hint}`;
}

function specialsOf({ only = {} }: FolderRule, path: string): readonly string[] {
  const name = posix.basename(path);
  return Object.entries(only).flatMap(([pattern, entries]) =>
    matches(pattern, name) ? entries : [],
  );
}

function permits(entry: string, { typeOnly }: Import, target: Target): boolean {
  if (entry.startsWith('type:')) {
    return typeOnly && permits(entry.slice('type:'.length), { typeOnly: false } as Import, target);
  }
  if (target.kind === 'package') return matches(entry, target.name);
  return target.path === entry || target.path.startsWith(`${entry}/`);
}

/** Whether a name is the pattern, or begins as it does up to its `*`. */
function matches(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

function checkFile(source: Source): string[] {
  const { path, lines, words } = source;
  const sentences: string[] = [];
  if (source.isBarrel) {
    sentences.push(`${path} only hands on other files' exports: import from those themselves.`);
  }
  if (source.hasDefaultExport && !DEFAULT_EXPORTS.some((pattern) => pattern.test(path))) {
    sentences.push(`${path} has a default export: give it a name, the same wherever it is used.`);
  }
  if (lines > LINES.cap && !isTest(path) && LONG_FILES[path] === undefined) {
    sentences.push(`${path} has ${lines} lines, more than ${LINES.cap}: split it by noun.`);
  }
  const rule = ruleFor(path);
  const uses = (word: string) => words.get(word) ?? words.get(`globalThis.${word}`);
  for (const name of rule?.neverMention ?? []) {
    const line = [...words].find(([word]) => word.startsWith(`${name}.`))?.[1] ?? uses(name);
    if (line !== undefined && (name.includes('.') || isGlobal(source, name))) {
      sentences.push(`${path}:${line} mentions ${name}: ${rule?.why}.`);
    }
  }
  for (const name of rule?.neverName ?? []) {
    for (const [word, line] of words) {
      if (
        word
          .toLowerCase()
          .replaceAll(/[^a-z]/g, '')
          .includes(name)
      ) {
        sentences.push(`${path}:${line} says "${word.trim()}": ${rule?.why}.`);
      }
    }
  }
  return sentences;
}

/** A browser's own name is used through its members; anything else of that name is the file's. */
function isGlobal({ words }: Source, name: string): boolean {
  return [...words.keys()].some((word) => word.startsWith(`${name}.`));
}

function filesOf(source: Source, files: ReadonlySet<string>): string[] {
  return source.imports.flatMap(({ specifier }) => {
    const target = resolveImport(specifier, source.path, files);
    return target.kind === 'file' ? [target.path] : [];
  });
}

function isFree(path: string): boolean {
  return FREE_FILES.some((pattern) => pattern.test(path));
}

function isRootHelper(path: string): boolean {
  return /^utils\/[^/]+$/.test(path);
}

function entryPointOf(path: string): string | undefined {
  return /^entrypoints\/([^/.]+(?:\.content)?)/.exec(path)?.[1];
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}
