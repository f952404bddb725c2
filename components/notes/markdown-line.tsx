import type { ComponentChild } from 'preact';
import type { MarkdownInline } from './markdown-tree.ts';

/** The pieces of a line, formatted. */
export function inlineNodes(parts: readonly MarkdownInline[]): ComponentChild[] {
  return parts.map(inlineNode);
}

function inlineNode(part: MarkdownInline): ComponentChild {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'code':
      return <code class="markdown-codespan">{part.text}</code>;
    case 'break':
      return <br />;
    case 'emphasis':
      return <em>{inlineNodes(part.parts)}</em>;
    case 'strong':
      return <strong>{inlineNodes(part.parts)}</strong>;
    case 'strike':
      return <s>{inlineNodes(part.parts)}</s>;
    case 'link':
      return (
        <a
          class="markdown-link"
          href={part.href}
          target="_blank"
          rel="noreferrer"
          title={part.href}
        >
          {inlineNodes(part.parts)}
        </a>
      );
  }
}
