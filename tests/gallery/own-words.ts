/** Words that come from no message: with brackets around every message, they stand outside of them. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What can be read or heard outside of brackets. Runs in the page. */
export function unbracketed(): string[] {
  const found: string[] = [];
  const keep = (text: string): void => {
    let depth = 0;
    let piece = '';
    for (const sign of text) {
      if (sign === '⟦') depth += 1;
      if (depth === 0) piece += sign;
      else if (piece !== '') {
        found.push(piece);
        piece = '';
      }
      if (sign === '⟧') depth -= 1;
    }
    found.push(piece);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (node.parentElement?.checkVisibility() === true) keep(node.textContent ?? '');
  }
  for (const name of ['aria-label', 'aria-description', 'placeholder', 'title', 'alt']) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      keep(element.getAttribute(name) ?? '');
    }
  }
  return found;
}

/** Everything that the scenes' records are made of, as one text. */
export function readRecords(root: string): string {
  const files = globSync(
    [
      'tests/gallery/**/*.{ts,tsx}',
      'tests/domain/*builders.ts',
      'tests/support/{meetings,notices}.ts',
    ],
    { cwd: root },
  );
  const all = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
  return all.replaceAll('\\`', '`');
}

/** Those of two words and more that are neither of the records nor dates nor addresses. */
export function ownWords(pieces: readonly string[], records: string): string[] {
  const own = pieces
    // A number's words ("3 weeks ago") are the browser's; records may stand beside each other.
    .filter((piece) => !/[\d@]/.test(piece))
    .flatMap((piece) => piece.replaceAll(/[\u00a0\u202f]/g, ' ').split(' · '))
    .map((piece) => piece.replaceAll(/^\P{L}+|\P{L}+$/gu, ''))
    .filter((piece) => /\p{L}{2,}\P{L}+\p{L}{2,}/u.test(piece) && !records.includes(piece));
  return [...new Set(own)].map((piece) => `comes from no message: “${piece}”`);
}
