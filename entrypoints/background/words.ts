import { browser } from 'wxt/browser';

/**
 * Words of the message files by their key there. The browser's own way to them: the typed one would
 * be 2 kB of the worker, for a dozen of them.
 */
export function words(
  key: `${'badge' | 'morning' | 'reminder'}_${string}`,
  ...substitutions: readonly string[]
): string {
  const messages: { getMessage(key: string, substitutions?: string[]): string } = browser.i18n;
  return messages.getMessage(key, [...substitutions]);
}
