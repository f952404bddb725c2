import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { buildExtension } from '../support/build-extension.ts';
import { launchBrowser, type Session } from '../support/launch.ts';
import { QUIET_PAGE } from '../support/worker.ts';
import { Surface } from './surface.ts';

let session: Session;
let page: Page;
beforeAll(async () => {
  session = await launchBrowser({ extensionDir: await buildExtension() });
});
afterAll(async () => session.close());
beforeEach(async () => {
  page = await session.page(QUIET_PAGE);
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.textContent = 'Unfold';
    button.addEventListener('click', () => {
      button.dataset['presses'] = String(Number(button.dataset['presses'] ?? 0) + 1);
    });
    document.body.append(button);
  });
});

const presses = () => page.$eval('button', (button) => button.dataset['presses'] ?? '0');

it('presses once what lies still', async () => {
  await new Surface(page).press('Unfold');
  await new Surface(page).pressWords('Unfold');
  expect(await presses()).toBe('2');
});

it('presses again what was pushed from under the pointer', async () => {
  await page.evaluate(() => {
    const push = () => {
      const pushing = document.createElement('div');
      pushing.style.height = '200px';
      document.body.prepend(pushing);
    };
    addEventListener('pointermove', push, { once: true });
  });
  await new Surface(page).press('Unfold');
  expect(await presses()).toBe('1');
});

it('says so where no press arrives', async () => {
  await page.evaluate(() => {
    const button = document.querySelector('button');
    const shift = (place: string) => () => button?.style.setProperty('margin-top', place);
    // It goes whenever a pointer comes near, and is back when it has been missed.
    addEventListener('pointermove', shift('200px'));
    addEventListener('click', shift('0'));
  });
  await expect(new Surface(page).press('Unfold')).rejects.toThrow('5 presses did not reach');
  expect(await presses()).toBe('0');
});
