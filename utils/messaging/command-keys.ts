import { browser } from 'wxt/browser';

/** The keys of a command, as the browser writes them; empty where the user has set none. */
export async function readCommandKeys(name: string): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find((command) => command.name === name)?.shortcut ?? '';
}
