/** Pictures of surfaces, in both themes. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { PANEL_WIDTH } from './launch.ts';

/** Light or dark, as the system asks for. */
export type Theme = 'light' | 'dark';

/** How a picture is taken. */
export interface ScreenshotOptions {
  readonly theme: Theme;
  /** Where it goes; made where it is missing. */
  readonly folder: string;
  /** Of the page, in CSS pixels; a surface that Chrome sizes itself is left as it is at 0. */
  readonly width?: number;
  readonly height?: number;
  /** Pixels a CSS pixel: a frame of another origin is drawn with one, whatever is asked for. */
  readonly scale?: 1 | 2;
  /** Waited for once the theme is asked for: what shows it a moment later than the page. */
  readonly ready?: (theme: Theme) => Promise<unknown>;
}

/** Writes `<name>-<theme>.png` of the whole page and returns its path. */
export async function screenshot(
  page: Page,
  name: string,
  { theme, folder, width = PANEL_WIDTH, height = 800, scale = 2, ready }: ScreenshotOptions,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  if (width > 0) await page.setViewport({ width, height, deviceScaleFactor: scale });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    // What moves would be caught in the middle of it.
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  // Nothing is under the pointer that was pressed last.
  await page.mouse.move(0, 0);
  // A header that sticks would be caught in the middle of the page.
  await page.evaluate(() => scrollTo(0, 0));
  await ready?.(theme);
  const path = join(folder, `${name}-${theme}.png`);
  await page.screenshot({ path, fullPage: width > 0 });
  return path;
}
