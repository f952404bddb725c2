import type { VNode } from 'preact';
import { i18n } from '#i18n';
import { inlineNodes } from './markdown-line.tsx';
import type { MarkdownAlign, MarkdownBlock } from './markdown-tree.ts';

/** A table, scrolled within itself where it is wider than the note. */
export function tableNode(table: Extract<MarkdownBlock, { readonly kind: 'table' }>): VNode {
  const { align, head, rows } = table;
  return (
    // What scrolls is reachable by keyboard: the browser gives it the focus by itself.
    <div class="markdown-table" role="group" aria-label={i18n.t('markdown.table')}>
      <table>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col" class={classOf(align[column])}>
                {inlineNodes(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, column) => (
                <td key={column} class={classOf(align[column])}>
                  {inlineNodes(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function classOf(align: MarkdownAlign | undefined): string | undefined {
  return align === null || align === undefined ? undefined : `markdown-${align}`;
}
