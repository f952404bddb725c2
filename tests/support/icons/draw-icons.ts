/**
 * Draws the extension's icons from `icon.svg` into `public/icons/`. Run it after changing the
 * drawing: `node tests/support/icons/draw-icons.ts` (with a browser in CHROME_PATH).
 */
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { getBrowser } from '../get-browser.ts';

const SIZES = [16, 32, 48, 128];
const target = fileURLToPath(new URL('../../../public/icons/', import.meta.url));

const svg = await readFile(new URL('./icon.svg', import.meta.url), 'utf8');
const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
await mkdir(target, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: (await getBrowser()).path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0"><img src="${source}" width="${size}" height="${size}">`,
  );
  await page.screenshot({ path: `${target}${size}.png`, omitBackground: true });
}
await browser.close();
