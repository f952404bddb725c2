/** The lexer's tokens as blocks that can be shown, each checkbox with the line it stands in. */
import type { MarkedToken, Token, Tokens } from 'marked';
import type { SeenBox } from './checklist.ts';
import { partsOf } from './markdown-inline.ts';
import { keepsWords, plainBlock, type MarkdownBlock, type MarkdownItem } from './markdown-tree.ts';

/** Quotes and lists within one another; deeper ones are shown as they were written. */
const DEEPEST = 20;

/** What is known of the place in the text that is being read. */
interface Place {
  /** The line in which what follows begins. */
  readonly line: number;
  readonly depth: number;
  /** The marks of the headings that what follows stands under. */
  readonly under: number[];
  /** The checkboxes so far. */
  readonly boxes: SeenBox[];
}

/** The blocks of a whole text, and its checkboxes in their order. */
export function blocksOf(tokens: readonly Token[]): {
  readonly blocks: MarkdownBlock[];
  readonly boxes: readonly SeenBox[];
} {
  const boxes: SeenBox[] = [];
  return { blocks: within(tokens, { line: 0, depth: 0, under: [], boxes }), boxes };
}

function within(tokens: readonly Token[], place: Place): MarkdownBlock[] {
  let { line } = place;
  const blocks: MarkdownBlock[] = [];
  for (const token of tokens) {
    const block = blockOf(token, { ...place, line });
    // At the top it is looked at once for all that is inside.
    const isWhole = place.depth > 0 || block === undefined || keepsWords(token.raw, block);
    if (!isWhole) blocks.push(plainBlock(token.raw));
    else if (block !== undefined) blocks.push(block);
    line += linesIn(token.raw);
  }
  return blocks;
}

function linesIn(raw: string): number {
  return raw.split('\n').length - 1;
}

/** All tokens are marked's own: no extension adds others. */
function isOwn(token: Token): token is MarkedToken {
  return 'type' in token;
}

function blockOf(token: Token, place: Place): MarkdownBlock | undefined {
  if (!isOwn(token) || token.type === 'space' || token.type === 'checkbox') return undefined;
  switch (token.type) {
    case 'paragraph':
      return { kind: 'paragraph', parts: partsOf(token.tokens) };
    case 'text':
      return { kind: 'paragraph', parts: partsOf(token.tokens ?? [token]) };
    case 'heading':
      return {
        kind: 'heading',
        level: levelOf(token.depth, place.under),
        parts: partsOf(token.tokens),
      };
    case 'code':
      return { kind: 'code', info: token.lang ?? '', text: token.text };
    case 'hr':
      return { kind: 'rule' };
    case 'table':
      return {
        kind: 'table',
        align: token.align,
        head: token.header.map((cell) => partsOf(cell.tokens)),
        rows: token.rows.map((row) => row.map((cell) => partsOf(cell.tokens))),
      };
    case 'blockquote':
      return place.depth < DEEPEST
        ? { kind: 'quote', blocks: within(token.tokens, { ...place, depth: place.depth + 1 }) }
        : plainBlock(token.raw);
    case 'list':
      return place.depth < DEEPEST ? listOf(token, place) : plainBlock(token.raw);
    default:
      return plainBlock(token.raw);
  }
}

/** `# A` and then `### B` are a heading and the next lower one: an outline has no gaps. */
function levelOf(depth: number, under: number[]): number {
  while ((under.at(-1) ?? 0) >= depth) under.pop();
  under.push(depth);
  return under.length - 1;
}

function listOf(list: Tokens.List, place: Place): MarkdownBlock {
  let { line } = place;
  const items: MarkdownItem[] = [];
  for (const item of list.items) {
    const number = list.ordered ? /\d+/u.exec(item.raw)?.[0] : undefined;
    const box = item.task
      ? { checked: item.checked === true, place: place.boxes.length }
      : undefined;
    if (box !== undefined) place.boxes.push({ line, checked: box.checked, raw: item.raw });
    items.push({
      ...(number !== undefined && { number }),
      ...(box !== undefined && { box }),
      // An item's lines are the source's, only less indented.
      blocks: within(item.tokens, { ...place, line, depth: place.depth + 1 }),
    });
    line += linesIn(item.raw);
  }
  return { kind: 'list', ordered: list.ordered, items };
}
