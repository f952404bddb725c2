/**
 * A note's Markdown, read into a tree of our own by marked's lexer. Nothing of it ever becomes HTML,
 * and nothing written is hidden: what cannot be shown formatted without losing words stands there as
 * it was written.
 */
import { Lexer, type Token } from 'marked';
import { linesOfBoxes } from './checklist.ts';
import { blocksOf } from './markdown-blocks.ts';
import { plainBlock, type MarkdownTree } from './markdown-tree.ts';

/**
 * Letters of a note beyond which it is shown plain, and of one paragraph beyond which its marks are.
 * Hostile text takes the lexer time by the square of its length (measured: 4,000 letters of nested
 * stars 100 ms, 20,000 of them 3 s); an hour's notes are some 10,000 letters.
 */
const LONGEST_TEXT = 50_000;
const LONGEST_PARAGRAPH = 4_000;

/** Reads a Markdown text. Never throws; a text that is too long is one plain block. */
export function readMarkdown(text: string): MarkdownTree {
  if (text.trim() === '') return { blocks: [], boxes: [] };
  const source = text.replaceAll(/\r\n?/gu, '\n');
  const plain = { blocks: [plainBlock(source)], boxes: [] };
  if (source.length > LONGEST_TEXT) return plain;
  try {
    const { blocks, boxes } = blocksOf(tokensOf(source));
    return { blocks, boxes: linesOfBoxes(source, boxes) };
  } catch {
    // Thousands of levels of nesting run out of stack: nobody means anything by them.
    return plain;
  }
}

/** The lexer's tokens, each paragraph's own marks read only where that takes no time to speak of. */
function tokensOf(source: string): readonly Token[] {
  const lexer = new Lexer({ gfm: true, breaks: true });
  const blocks = lexer.blockTokens(source, lexer.tokens);
  for (const { src, tokens } of lexer.inlineQueue) {
    if (src.length <= LONGEST_PARAGRAPH) lexer.inlineTokens(src, tokens);
    else tokens.push({ type: 'text', raw: src, text: src });
  }
  return blocks;
}
