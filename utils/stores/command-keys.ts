import { signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';

/** The keys of a command, as the browser writes them; empty where the user has set none. */
export function createCommandKeys(name: string): ReadonlySignal<string> {
  const keys = signal('');
  void browser.commands.getAll().then((commands) => {
    keys.value = commands.find((command) => command.name === name)?.shortcut ?? '';
  });
  return keys;
}
