/** Reads the English messages once for all tests, as the build turns them into Chrome's. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessagesText, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { TestProject } from 'vitest/node';
import { ROOT } from './install.mjs';

/** Chrome's messages, by their names. */
export type ChromeMessages = Readonly<Record<string, { readonly message: string }>>;

declare module 'vitest' {
  export interface ProvidedContext {
    englishMessages: ChromeMessages;
  }
}

/** Hands the messages to every test file. */
export async function setup(project: TestProject): Promise<void> {
  project.provide('englishMessages', await readMessages());
}

async function readMessages(): Promise<ChromeMessages> {
  const [file] = globSync('utils/i18n/locales/en.{json,yml,yaml}', { cwd: ROOT });
  if (file === undefined) return {};
  return JSON.parse(generateChromeMessagesText(await parseMessagesFile(join(ROOT, file))));
}
