/** Every word that is shown comes from the message files: no markup has words of its own. */
import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

/** Attributes that are read out or shown. */
const SPOKEN = ['aria-label', 'aria-description', 'alt', 'label', 'placeholder', 'title', 'words'];
const WORD = /\p{L}{2,}/u;
/** No word of any language, such as "example.com". */
const ADDRESS = /\S*\p{L}\.\p{L}\S*/gu;

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** What a piece of markup would show of its own: plain texts, also within braces and templates. */
function ownWords(source: string): string[] {
  const { program } = parseSync('page.tsx', source);
  const found: string[] = [];
  const keep = (text: unknown): void => {
    if (WORD.test(String(text).replaceAll(ADDRESS, ''))) found.push(String(text).trim());
  };
  /** The texts a value may be: those of both sides of a choice, and of a template. */
  const textsOf = (node: Node | null | undefined): void => {
    switch (node?.type) {
      case 'Literal':
        if (typeof node['value'] === 'string') keep(node['value']);
        break;
      case 'TemplateLiteral':
        for (const part of node['quasis'] as { value: { cooked: string } }[]) {
          keep(part.value.cooked);
        }
        break;
      case 'ConditionalExpression':
        textsOf(node['consequent'] as Node);
        textsOf(node['alternate'] as Node);
        break;
      case 'LogicalExpression':
        textsOf(node['right'] as Node);
        break;
      case 'JSXExpressionContainer':
        textsOf(node['expression'] as Node);
        break;
      default:
        break;
    }
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) visit(each);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { type, children, name, value } = node as Node;
    if (type === 'JSXText') keep(value);
    for (const child of Array.isArray(children) ? (children as Node[]) : []) textsOf(child);
    if (type === 'JSXAttribute' && SPOKEN.includes(String((name as Node)['name']))) {
      textsOf(value as Node | null);
    }
    for (const each of Object.values(node)) visit(each);
  };
  visit(program);
  return found;
}

describe('the search for words in markup', () => {
  it.each([
    ['<p>Hello</p>', ['Hello']],
    ['<p>{"Hello"}</p>', ['Hello']],
    ['<p>{isOld ? `${n} years` : t("young")}</p>', ['years']],
    ['<p>{isOld && "old"}</p>', ['old']],
    ['<button aria-label="Close" />', ['Close']],
    ['<Field label={isOld ? "Age" : t("young")} />', ['Age']],
    ['<p class="quiet">{t("hello")} · {n}</p>', []],
    ['<Button kind="quiet" icon="add" />', []],
  ])('finds those of %s', (source, words) => {
    expect(ownWords(source)).toEqual(words);
  });
});

it('no surface has words of its own', () => {
  const files = globSync('{components,entrypoints}/**/*.tsx');
  expect(files.length).toBeGreaterThan(150);
  const found = files.flatMap((file) =>
    ownWords(readFileSync(file, 'utf8')).map((words) => `${file}: ${words}`),
  );
  expect(found).toEqual([]);
});
