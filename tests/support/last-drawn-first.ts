/** Has pages show what they drew last before their own code is read. */
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from './install.mjs';

/** The script that shows it (`entrypoints/last-drawn`). */
const SCRIPT = '/last-drawn.js';

/** The pages that keep what they drew. */
const PAGES = ['entrypoints/sidepanel/index.html', 'entrypoints/dashboard/index.html'];

const OWN = /<script type="module"[^>]* src="([^"]+)"><\/script>/;
const AHEAD = /\s*<link rel="modulepreload"[^>]* href="([^"]+)">/g;

/**
 * Puts that script in the place of the page's own, whose address it is handed, with those of what is
 * fetched ahead for it: all of that would be read and compiled before there is anything to see. The
 * styles are fetched beside the script.
 */
export function lastDrawnFirst(): Plugin {
  return {
    name: 'vis-a-vis:last-drawn-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { filename }) {
        if (!PAGES.includes(relative(ROOT, filename).replaceAll('\\', '/'))) return html;
        const own = OWN.exec(html);
        if (own?.[1] === undefined) throw new Error(`${filename} has no script of its own.`);
        const ahead = [...html.matchAll(AHEAD)].map(([, address]) => address).join(' ');
        const first = `<script async src="${SCRIPT}" data-page="${own[1]}" data-ahead="${ahead}"></script>`;
        return html.replace(own[0], first).replaceAll(AHEAD, '');
      },
    },
  };
}
