/** The lexer's tokens within a line, as pieces that can be shown. */
import type { MarkedToken, Token, Tokens } from 'marked';
import { leadsOutside } from '../ui/outside-link.ts';
import type { MarkdownInline } from './markdown-tree.ts';

/** Marks within one another; deeper ones are shown as they were written. */
const DEEPEST = 20;

/** The pieces of a line. */
export function partsOf(tokens: readonly Token[]): MarkdownInline[] {
  return merged(tokens.flatMap((token) => partOf(token, 0, false)));
}

function inner(tokens: readonly Token[], depth: number, inLink: boolean): MarkdownInline[] {
  return merged(tokens.flatMap((token) => partOf(token, depth + 1, inLink)));
}

function partOf(given: Token, depth: number, inLink: boolean): MarkdownInline[] {
  // All tokens are marked's own: no extension adds others.
  const token = given as MarkedToken;
  if (token.type === 'checkbox') return [];
  if (depth >= DEEPEST) return [{ kind: 'text', text: token.raw }];
  switch (token.type) {
    case 'text':
      return token.tokens === undefined
        ? [{ kind: 'text', text: token.text }]
        : inner(token.tokens, depth, inLink);
    case 'escape':
      return [{ kind: 'text', text: token.text }];
    case 'codespan':
      return [{ kind: 'code', text: token.text }];
    case 'br':
      return [{ kind: 'break' }];
    case 'em':
      return [{ kind: 'emphasis', parts: inner(token.tokens, depth, inLink) }];
    case 'strong':
      return [{ kind: 'strong', parts: inner(token.tokens, depth, inLink) }];
    case 'del':
      return [{ kind: 'strike', parts: inner(token.tokens, depth, inLink) }];
    case 'link':
      return [linkOf(token, inner(token.tokens, depth, true), inLink)];
    case 'image':
      return [linkOf(token, [{ kind: 'text', text: token.text || token.href }], inLink)];
    default:
      return [{ kind: 'text', text: token.raw }];
  }
}

/** A link leads where it says, or is shown as it was written; an image is never loaded. */
function linkOf(
  { href, raw }: Tokens.Link | Tokens.Image,
  parts: readonly MarkdownInline[],
  inLink: boolean,
): MarkdownInline {
  const isSafe = leadsOutside(href);
  const isSeen = parts.some((part) => part.kind !== 'text' || part.text.trim() !== '');
  return isSafe && isSeen && !inLink
    ? { kind: 'link', href, raw, parts }
    : { kind: 'text', text: raw };
}

/** Texts side by side are one: fewer nodes, and screen readers do not stop in between. */
function merged(parts: readonly MarkdownInline[]): MarkdownInline[] {
  const all: MarkdownInline[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (part.kind === 'text' && last?.kind === 'text') {
      all[all.length - 1] = { kind: 'text', text: last.text + part.text };
    } else all.push(part);
  }
  return all;
}
