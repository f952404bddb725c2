/** Reads what one source file imports, exports and mentions, from its syntax tree. */
import { parseSync } from 'vite';

/** One import of any kind: static, dynamic, of types, or an `export … from`. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** `import type`, `export type … from` or `import('…').Type`: gone after compiling. */
  readonly typeOnly: boolean;
}

/** A source file, as far as the architecture goes. */
export interface Source {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Lines of imports whose file cannot be known by reading, such as `import(name)`. */
  readonly unreadable: readonly number[];
  readonly hasDefaultExport: boolean;
  /** Does nothing but hand on other files' exports. */
  readonly isBarrel: boolean;
  /** Every name and text in the code, comments left out; members as `object.property`. */
  readonly words: ReadonlyMap<string, number>;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Reads one file. An HTML page imports the scripts and styles it names. */
export function parseSource(path: string, text: string): Source {
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  if (path.endsWith('.html')) return { ...EMPTY, path, lines, imports: htmlImports(text, lineAt) };
  if (!/\.[cm]?[jt]sx?$/.test(path)) return { ...EMPTY, path, lines };

  const { program, errors } = parseSync(path, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path} cannot be read: ${error.message}`);
  const imports: Import[] = [];
  const unreadable: number[] = [];
  const words = new Map<string, number>();
  const say = (word: string, node: Node) => {
    if (!words.has(word)) words.set(word, lineAt(node.start));
  };

  visit(program, (node) => {
    const found = importOf(node);
    if (found === 'unreadable') unreadable.push(lineAt(node.start));
    else if (found !== undefined) imports.push({ ...found, line: lineAt(node.start) });
    for (const word of wordsOf(node)) say(word, node);
  });

  const body = (program as unknown as { body: Node[] }).body;
  return {
    path,
    lines,
    imports,
    unreadable,
    words,
    hasDefaultExport: body.some(exportsDefault),
    isBarrel: isBarrel(body),
  };
}

const EMPTY = {
  imports: [],
  unreadable: [],
  hasDefaultExport: false,
  isBarrel: false,
  words: new Map<string, number>(),
};

function importOf(node: Node): { specifier: string; typeOnly: boolean } | 'unreadable' | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return at(node['source'], node['importKind'] === 'type');
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return node['source'] ? at(node['source'], node['exportKind'] === 'type') : undefined;
    case 'TSImportType':
      return at(node['source'] ?? node['argument'], true);
    case 'TSExternalModuleReference':
      return at(node['expression'], false);
    case 'ImportExpression':
      return at(node['source'], false);
    case 'MemberExpression':
      // Vite's `import.meta.glob` imports whatever is in a folder.
      return nameOf(node) === 'import.meta.glob' ? 'unreadable' : undefined;
    default:
      return undefined;
  }
}

function at(source: unknown, typeOnly: boolean) {
  const { type, value } = source as { type: string; value?: unknown };
  if (type === 'Literal' && typeof value === 'string') return { specifier: value, typeOnly };
  if (type === 'TSLiteralType') {
    const { literal } = source as { literal: { value: string } };
    return { specifier: literal.value, typeOnly };
  }
  return 'unreadable';
}

function wordsOf(node: Node): string[] {
  switch (node.type) {
    case 'Identifier':
    case 'JSXIdentifier':
      return [String(node['name'])];
    case 'MemberExpression': {
      const name = nameOf(node);
      return name === undefined ? [] : [name];
    }
    case 'Literal':
      return typeof node['value'] === 'string' ? [node['value']] : [];
    case 'JSXText':
      return [String(node['value'])];
    default:
      return [];
  }
}

/** `object.property`, as far as both are plain names. */
function nameOf(node: unknown): string | undefined {
  const { type, name, object, property, meta } = node as Node;
  if (type === 'Identifier') return String(name);
  if (type === 'MetaProperty') return `${nameOf(meta)}.${nameOf(property)}`;
  if (type !== 'MemberExpression') return undefined;
  const [left, right] = [nameOf(object), nameOf(property)];
  return left === undefined || right === undefined ? undefined : `${left}.${right}`;
}

function exportsDefault(node: Node): boolean {
  if (node.type === 'ExportDefaultDeclaration') return true;
  const specifiers = (node['specifiers'] ?? []) as { exported?: { name?: string } }[];
  return specifiers.some(({ exported }) => exported?.name === 'default');
}

function isBarrel(body: readonly Node[]): boolean {
  const imported = new Set<string>();
  let exportsFromOthers = false;
  for (const node of body) {
    const specifiers = (node['specifiers'] ?? []) as { local?: { name?: string } }[];
    const names = specifiers.map(({ local }) => local?.name ?? '');
    if (node.type === 'ImportDeclaration') for (const name of names) imported.add(name);
    else if (node.type === 'ExportAllDeclaration') exportsFromOthers = true;
    else if (node.type !== 'ExportNamedDeclaration' || node['declaration']) return false;
    else if (node['source']) exportsFromOthers = true;
    else if (!names.every((name) => imported.has(name))) return false;
    else exportsFromOthers ||= names.length > 0;
  }
  return exportsFromOthers;
}

function visit(node: unknown, see: (node: Node) => void): void {
  if (Array.isArray(node)) {
    for (const item of node) visit(item, see);
  } else if (typeof node === 'object' && node !== null) {
    if (typeof (node as Node).type === 'string') see(node as Node);
    for (const value of Object.values(node)) visit(value, see);
  }
}

function htmlImports(text: string, lineAt: (offset: number) => number): Import[] {
  const found = text.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)=["']([^"']+)["']/g);
  return [...found].map((match) => ({
    specifier: match[1] ?? '',
    line: lineAt(match.index),
    typeOnly: false,
  }));
}
