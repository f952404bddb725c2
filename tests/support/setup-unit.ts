/**
 * Runs before each file of unit and component tests, which Vitest keeps apart: an empty IndexedDB,
 * a storage that does what the product asks of it, and the English words where the extension would
 * find them.
 */
import 'fake-indexeddb/auto';
import { inject } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { completeStorageLocal } from './storage-local.ts';

const messages = inject('englishMessages');

completeStorageLocal();

// Assigned and not mocked, so that resetting mocks between tests leaves them.
fakeBrowser.i18n.getMessage = (name: string, substitutions?: unknown) => {
  const given = [substitutions ?? []].flat().map(String);
  const message = messages[name]?.message ?? '';
  return message.replaceAll(/\$(\$|\d)/g, (_, digit: string) =>
    digit === '$' ? '$' : (given[Number(digit) - 1] ?? ''),
  );
};
fakeBrowser.i18n.getUILanguage = () => 'en';
