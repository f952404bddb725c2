import { escapeHtml } from '../../http.ts';
import { classAttribute } from '../shared/markup.ts';
import type { Child, Described } from '../shared/markup.ts';

const voids = new Set(['meta', 'link', 'base', 'input', 'br']);

/** A description as HTML. What only a script can give, handlers and styles, is left out. */
export function writeMarkup(seed: string, child: Child): string {
  if (typeof child === 'string') return escapeHtml(child);
  const open = `<${child.tag}${writeAttributes(seed, child)}>`;
  if (voids.has(child.tag)) return open;
  return `${open}${child.children.map((one) => writeMarkup(seed, one)).join('')}</${child.tag}>`;
}

function writeAttributes(seed: string, { attributes }: Described): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (name === 'class' && typeof value === 'string') {
        return ` class="${classAttribute(seed, value)}"`;
      }
      if (value === true) return ` ${name}`;
      if (typeof value === 'string' || typeof value === 'number') {
        return ` ${name}="${escapeHtml(String(value))}"`;
      }
      return '';
    })
    .join('');
}
