/** What a note's Markdown is made of, as it is shown. */

/** A piece of a line. */
export type MarkdownInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | {
      readonly kind: 'emphasis' | 'strong' | 'strike';
      readonly parts: readonly MarkdownInline[];
    }
  | {
      readonly kind: 'link';
      readonly href: string;
      /** What was written, its address included. */
      readonly raw: string;
      readonly parts: readonly MarkdownInline[];
    };

/** What stands in a list after one bullet. */
export interface MarkdownItem {
  /** The number as written, of an ordered list. */
  readonly number?: string;
  /** Its checkbox: the how-manieth of the text. */
  readonly box?: { readonly checked: boolean; readonly place: number };
  readonly blocks: readonly MarkdownBlock[];
}

/** How a column of a table is aligned. */
export type MarkdownAlign = 'left' | 'center' | 'right' | null;

/** A row of a table: its cells. */
export type MarkdownRow = readonly (readonly MarkdownInline[])[];

/** A block of the text. */
export type MarkdownBlock =
  | { readonly kind: 'paragraph'; readonly parts: readonly MarkdownInline[] }
  | {
      readonly kind: 'heading';
      /** 0 is the highest: levels follow one another without a gap. */
      readonly level: number;
      readonly parts: readonly MarkdownInline[];
    }
  | { readonly kind: 'code'; readonly info: string; readonly text: string }
  /** As it was written, its lines kept. */
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly MarkdownBlock[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly MarkdownItem[];
    }
  | {
      readonly kind: 'table';
      readonly align: readonly MarkdownAlign[];
      readonly head: MarkdownRow;
      readonly rows: readonly MarkdownRow[];
    }
  | { readonly kind: 'rule' };

/** A text, read. */
export interface MarkdownTree {
  readonly blocks: readonly MarkdownBlock[];
  /** The line (the first is 0) that each checkbox stands in; undefined: not found again for sure. */
  readonly boxes: readonly (number | undefined)[];
}

/** A text shown as it was written. */
export function plainBlock(text: string): MarkdownBlock {
  return { kind: 'plain', text: text.replace(/^\n+|\n+$/gu, '') };
}

/** Whether every letter and digit of what was written can be seen in a block made of it. */
export function keepsWords(raw: string, block: MarkdownBlock): boolean {
  return lettersOf(raw) === lettersOf(wordsOfBlock(block));
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

function wordsOf(parts: readonly MarkdownInline[]): string {
  return parts.map(wordsOfPart).join('');
}

function wordsOfPart(part: MarkdownInline): string {
  switch (part.kind) {
    case 'text':
    case 'code':
      return part.text;
    case 'break':
      return ' ';
    case 'link':
      return part.raw;
    case 'emphasis':
    case 'strong':
    case 'strike':
      return wordsOf(part.parts);
  }
}

function wordsOfBlock(block: MarkdownBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return wordsOf(block.parts);
    case 'code':
      return `${block.info} ${block.text}`;
    case 'plain':
      return block.text;
    case 'quote':
      return block.blocks.map(wordsOfBlock).join(' ');
    case 'list':
      return block.items.map(wordsOfItem).join(' ');
    case 'table':
      return [block.head, ...block.rows].flat().map(wordsOf).join(' ');
    case 'rule':
      return '';
  }
}

function wordsOfItem({ number = '', box, blocks }: MarkdownItem): string {
  return `${number} ${box?.checked === true ? 'x' : ''} ${blocks.map(wordsOfBlock).join(' ')}`;
}
