import type { ComponentChild, VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { wordsOfBox } from './checklist.ts';
import { inlineNodes } from './markdown-line.tsx';
import { readMarkdown } from './markdown-reading.ts';
import { tableNode } from './markdown-table.tsx';
import type { MarkdownBlock, MarkdownItem, MarkdownTree } from './markdown-tree.ts';
import './markdown.css';

export interface MarkdownProps {
  readonly text: string;
  /** A checkbox was pressed: the line of the text it stands in, for `tickChecklist`. */
  readonly onTick?: (line: number, checked: boolean) => void;
  /** The level of the highest heading in it, so that the page's outline holds. */
  readonly headings?: 3 | 4;
}

/** What every block needs to know. */
type Context = MarkdownProps & Pick<MarkdownTree, 'boxes'>;

/** A Markdown text, formatted. What it says is only ever text: raw HTML is shown as it was written. */
export function Markdown({ text, onTick, headings = 4 }: MarkdownProps) {
  const tickRef = useRef(onTick);
  useLayoutEffect(() => {
    tickRef.current = onTick;
  });
  const canTick = onTick !== undefined;
  // The same nodes again are not looked through: of many notes only the one that changed is.
  const nodes = useMemo(() => {
    const { blocks, boxes } = readMarkdown(text);
    const tick: MarkdownProps['onTick'] = (line, checked) => tickRef.current?.(line, checked);
    return blockNodes(blocks, { text, boxes, headings, ...(canTick && { onTick: tick }) });
  }, [text, canTick, headings]);
  return (
    <div class="markdown" dir="auto">
      {nodes}
    </div>
  );
}

/** Blocks have no names: each is known by its place, as children without a key are. */
function blockNodes(blocks: readonly MarkdownBlock[], props: Context): ComponentChild[] {
  return blocks.map((block) => blockNode(block, props));
}

function blockNode(block: MarkdownBlock, props: Context): VNode {
  switch (block.kind) {
    case 'paragraph':
      return <p dir="auto">{inlineNodes(block.parts)}</p>;
    case 'heading': {
      const Level = levelOf((props.headings ?? 4) + block.level);
      return (
        <Level class="markdown-heading" dir="auto">
          {inlineNodes(block.parts)}
        </Level>
      );
    }
    case 'code':
      return codeNode(block.info, block.text);
    case 'plain':
      return (
        <p class="markdown-plain" dir="auto">
          {block.text}
        </p>
      );
    case 'quote':
      return <blockquote class="markdown-quote">{blockNodes(block.blocks, props)}</blockquote>;
    case 'list': {
      const items = listItems(block.items, props);
      return block.ordered ? (
        <ol class={hasLongNumbers(block.items) ? 'markdown-list markdown-far' : 'markdown-list'}>
          {items}
        </ol>
      ) : (
        <ul class="markdown-list">{items}</ul>
      );
    }
    case 'table':
      return tableNode(block);
    case 'rule':
      return <hr class="markdown-rule" />;
  }
}

function levelOf(level: number): 'h3' | 'h4' | 'h5' | 'h6' {
  return level <= 3 ? 'h3' : level === 4 ? 'h4' : level === 5 ? 'h5' : 'h6';
}

function codeNode(info: string, text: string): VNode {
  return (
    <div class="markdown-code">
      {info !== '' && <p class="markdown-info">{info}</p>}
      <pre dir="ltr">
        <code>{text}</code>
      </pre>
    </div>
  );
}

/** Numbers with more digits than the room beside a list has. */
function hasLongNumbers(items: readonly MarkdownItem[]): boolean {
  return items.some(({ number = '' }) => number.length > 2);
}

/**
 * The numbers are those that were written where they rise ("24." and "30." may be days); else they
 * are counted, as Markdown has it ("1." in front of each, or one put in between).
 */
function listItems(items: readonly MarkdownItem[], props: Context): ComponentChild[] {
  const numbers = items.map(({ number = '1' }) => Number(number));
  const isRising = numbers.every((number, place) => number > (numbers[place - 1] ?? -1));
  const [first = 1] = numbers;
  return items.map(({ number, box, blocks }, place) => {
    const value = isRising ? Number(number) : first + place;
    const words = blockNodes(blocks, props);
    if (box !== undefined) return boxNode(box, words, number === undefined ? {} : { value }, props);
    return number === undefined ? listItem({}, words) : listItem({ value }, words);
  });
}

function listItem(value: { readonly value?: number }, words: ComponentChild): VNode {
  return <li {...value}>{words}</li>;
}

function boxNode(
  { checked, place }: NonNullable<MarkdownItem['box']>,
  words: ComponentChild,
  value: { readonly value?: number },
  { text, boxes, onTick }: Context,
): VNode {
  const line = boxes[place];
  const label = line === undefined ? '' : wordsOfBox(text, line);
  return (
    <li class="markdown-task" {...value}>
      <label class="markdown-box">
        <input
          type="checkbox"
          checked={checked}
          // What is not found again in the text cannot be ticked from here.
          disabled={onTick === undefined || line === undefined}
          aria-label={label === '' ? i18n.t('markdown.task') : label}
          onChange={(event) => {
            if (line !== undefined) onTick?.(line, event.currentTarget.checked);
          }}
        />
      </label>
      <div class="markdown-words">{words}</div>
    </li>
  );
}
