/**
 * Takes pictures of every scene into `.output/gallery/` and runs axe on each; also fails on
 * anything that scrolls sideways, that is cut off or squeezed (`layout-faults.ts`), or that the
 * extension's content security policy refuses. Every scene is also laid out with words three times
 * as long and from right to left; a picture of that is kept where the scene asks for it. And with
 * words in brackets: what has none comes from no message (`own-words.ts`).
 *
 *     node tests/gallery/shoot.ts            all
 *     node tests/gallery/shoot.ts home- -full   pictures whose name has one of these
 *     node tests/gallery/shoot.ts --lang=de  the words of another language
 *     node tests/gallery/shoot.ts --serve    leaves the page open for a browser
 */
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { getBrowser } from '../support/get-browser.ts';
import { ROOT } from '../support/install.mjs';
import { IS_ROOT } from '../support/this-machine.ts';
import { layoutFaults } from './layout-faults.ts';
import { ownWords, readRecords, unbracketed } from './own-words.ts';
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

/** How long a scene may take on a busy machine, in milliseconds. */
const PATIENCE = 30_000;

interface Shot {
  readonly name: string;
  readonly query: string;
  readonly width: number;
  readonly theme: 'light' | 'dark';
  readonly forced: boolean;
  /** As it is printed: as wide as a sheet of A4 within its margins. */
  readonly print?: boolean;
  /** Looked at by the checks alone: no picture. */
  readonly unseen?: boolean;
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
    ...(['long', 'pseudo', 'rtl'] as const).map((turn) => ({
      ...plain,
      name: `${name}-${turn}`,
      query: turn === 'rtl' ? '&dir=rtl' : `&text=${turn}`,
      theme: 'light' as const,
      unseen: !also.includes(turn),
    })),
    ...(also.includes('forced')
      ? [{ ...plain, name: `${name}-forced`, forced: true, theme: 'dark' as const }]
      : []),
    ...(also.includes('print')
      ? [{ ...plain, name: `${name}-print`, width: 718, print: true, theme: 'dark' as const }]
      : []),
  ];
}

/** The tab that pictures are taken of. */
interface Tab {
  readonly page: Page;
  readonly protocol: CDPSession;
}

/** In one request: Puppeteer's two would each take back what the other asked for. */
async function emulate(protocol: CDPSession, shot: Shot): Promise<void> {
  await protocol.send('Emulation.setEmulatedMedia', {
    media: shot.print === true ? 'print' : 'screen',
    features: [
      { name: 'prefers-color-scheme', value: shot.theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'forced-colors', value: shot.forced ? 'active' : 'none' },
    ],
  });
}

async function shoot(
  { page, protocol }: Tab,
  base: string,
  scene: string,
  shot: Shot,
): Promise<string[]> {
  await page.setViewport({ width: shot.width, height: 720, deviceScaleFactor: 2 });
  await emulate(protocol, shot);
  await page.goto(`${base}?scene=${scene}${shot.query}`);
  await page.waitForSelector('html[data-ready]', { timeout: PATIENCE });
  if (shot.unseen !== true) {
    await page.screenshot({ path: join(OUT, `${shot.name}.png`), fullPage: true });
  }
  const faults = await page.evaluate(layoutFaults);
  const found: unknown = await page.evaluate(async () => {
    const { axe, gallery } = globalThis as never as {
      axe: {
        run(options: object): Promise<{
          violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
        }>;
      };
      gallery: { violations: string[] };
    };
    // Words made longer on purpose no longer agree with the names that contain them.
    const isChanged = location.search.includes('text=');
    const rules = { 'label-content-name-mismatch': { enabled: !isChanged } };
    const { violations } = await axe.run({ rules });
    return [
      ...gallery.violations,
      ...violations.map(
        ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`,
      ),
    ];
  });
  if (shot.query.includes('text=pseudo')) {
    faults.push(...ownWords(await page.evaluate(unbracketed), records));
  }
  const all = [...faults, ...(Array.isArray(found) ? found : [])];
  return all.map((each) => `${shot.name}: ${String(each)}`);
}

/** What the scenes show besides messages. */
const records = readRecords(ROOT);

async function main(given: readonly string[]): Promise<void> {
  const LANG = '--lang=';
  const language = given.find((each) => each.startsWith(LANG))?.slice(LANG.length) ?? 'en';
  const wanted = given.filter((each) => !each.startsWith(LANG));
  await rm(SITE, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  await build(galleryConfig(SITE, language));
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
  const tab = { page, protocol: await page.createCDPSession() };
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
    for (const shot of shotsOf(scene)) {
      if (wanted.length > 0 && !wanted.some((part) => shot.name.includes(part))) continue;
      // One tab, one picture at a time.
      problems.push(
        ...(await shoot(tab, base, scene.name, shot).catch((error: unknown) => [
          `${shot.name}: ${String(error)}`,
        ])),
      );
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
