/**
 * Takes pictures of every scene into `.output/gallery/` and runs axe on each; also fails on
 * anything that scrolls sideways or that the extension's content security policy refuses.
 *
 *     node tests/gallery/shoot.ts            all
 *     node tests/gallery/shoot.ts home- -full   scenes whose name has one of these
 *     node tests/gallery/shoot.ts --serve    leaves the page open for a browser
 */
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { getBrowser } from '../support/get-browser.ts';
import { ROOT } from '../support/install.mjs';
import { IS_ROOT } from '../support/this-machine.ts';
import { galleryConfig } from './vite.config.ts';

const OUT = join(ROOT, '.output/gallery');
const SITE = join(OUT, 'site');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};
/** What the extension's own pages run under. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

interface Shot {
  readonly name: string;
  readonly query: string;
  readonly width: number;
  readonly theme: 'light' | 'dark';
  readonly forced: boolean;
}

interface Listed {
  readonly name: string;
  readonly widths: readonly number[];
  readonly also: readonly string[];
}

function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://gallery');
    const file = join(SITE, normalize(pathname === '/' ? 'index.html' : pathname));
    if (!file.startsWith(SITE) || !existsSync(file)) {
      // The icon every browser asks for, for one.
      response.writeHead(204).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': CSP,
    });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function shotsOf({ name, widths, also }: Listed): Shot[] {
  const plain = { query: '', width: 360, forced: false } as const;
  return [
    { ...plain, name: `${name}-light`, theme: 'light' },
    { ...plain, name: `${name}-dark`, theme: 'dark' },
    ...widths.map((width) => ({
      ...plain,
      name: `${name}-${width}`,
      width,
      theme: 'light' as const,
    })),
    ...(also.includes('long')
      ? [{ ...plain, name: `${name}-long`, query: '&text=long', theme: 'light' as const }]
      : []),
    ...(also.includes('rtl')
      ? [{ ...plain, name: `${name}-rtl`, query: '&dir=rtl', theme: 'light' as const }]
      : []),
    ...(also.includes('forced')
      ? [{ ...plain, name: `${name}-forced`, forced: true, theme: 'dark' as const }]
      : []),
  ];
}

async function shoot(page: Page, base: string, scene: string, shot: Shot): Promise<string[]> {
  await page.setViewport({ width: shot.width, height: 720, deviceScaleFactor: 2 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: shot.theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
    { name: 'forced-colors', value: shot.forced ? 'active' : 'none' },
  ]);
  await page.goto(`${base}?scene=${scene}${shot.query}`);
  await page.waitForSelector('html[data-ready]', { timeout: 5_000 });
  await page.screenshot({ path: join(OUT, `${shot.name}.png`), fullPage: true });
  const found: unknown = await page.evaluate(async () => {
    const root = document.documentElement;
    const wide = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
      .filter((element) => getComputedStyle(element).clipPath === 'none')
      .map((element) => `reaches past the edge: ${element.className}`);
    const { axe, gallery } = globalThis as never as {
      axe: {
        run(options: object): Promise<{
          violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
        }>;
      };
      gallery: { violations: string[] };
    };
    // Words made longer on purpose no longer agree with the names that contain them.
    const long = location.search.includes('text=long');
    const rules = { 'label-content-name-mismatch': { enabled: !long } };
    const { violations } = await axe.run({ rules });
    return [
      ...(root.scrollWidth > root.clientWidth ? wide.slice(0, 3) : []),
      ...gallery.violations,
      ...violations.map(
        ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`,
      ),
    ];
  });
  return Array.isArray(found) ? found.map((each) => `${shot.name}: ${String(each)}`) : [];
}

async function main(wanted: readonly string[]): Promise<void> {
  await rm(SITE, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  await build(galleryConfig(SITE));
  const server = await serve();
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  if (wanted.includes('--serve')) {
    console.log(base);
    return;
  }
  const { path: executablePath } = await getBrowser();
  const browser = await puppeteer.launch({
    executablePath,
    args: [...(IS_ROOT ? ['--no-sandbox'] : []), '--lang=en-GB', '--hide-scrollbars'],
  });
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') problems.push(message.text());
  });
  // The page's policy refuses strings as scripts; what the protocol injects is not the page's.
  await page.setBypassCSP(false);
  await page.evaluateOnNewDocument(
    await readFile(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8'),
  );
  await page.goto(base);
  const listed: Listed[] = await page.evaluate(
    () => (globalThis as never as { gallery: { scenes: Listed[] } }).gallery.scenes,
  );
  let count = 0;
  for (const scene of listed) {
    if (wanted.length > 0 && !wanted.some((part) => scene.name.includes(part))) continue;
    for (const shot of shotsOf(scene)) {
      // One tab, one picture at a time.
      problems.push(...(await shoot(page, base, scene.name, shot)));
      count += 1;
    }
  }
  await browser.close();
  server.close();
  console.log(`${count} pictures in ${OUT}`);
  for (const problem of new Set(problems)) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

await main(process.argv.slice(2));
