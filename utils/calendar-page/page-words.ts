/**
 * What the words that Google Calendar's page has about itself mean. The content script passes them
 * on as they are and stays small; they are read where they are needed.
 */
import { accountIndex } from './event-id.ts';

/** Google's own addresses are ASCII, whatever brackets the label has around them. */
const ADDRESS = /[\w.%+'-]+@[\w-]+(?:\.[\w-]+)+/;

/** The address in what says whose calendar it is, in lower case: "Google Account: Ana (ana@…)". */
export function addressIn(words: string): string | undefined {
  return ADDRESS.exec(words)?.[0].toLowerCase();
}

/**
 * Which of the browser's Google accounts a page is of, by its address, else by what its links start
 * from; the first where neither says.
 */
export function indexIn(...addresses: readonly string[]): number {
  for (const address of addresses) {
    const url = URL.parse(address);
    const index = url ? accountIndex(url) : undefined;
    if (index !== undefined) return index;
  }
  return 0;
}

/** Whether a colour is a dark one: `#1B1B1B` of a theme, `rgb(27, 27, 27)` of a background. */
export function isDarkColour(colour: string): boolean {
  const hex = /^#(..)(..)(..)$/
    .exec(colour.trim())
    ?.slice(1)
    .map((part) => parseInt(part, 16));
  const rgb = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1).map(Number);
  const [red, green, blue] = hex ?? rgb ?? [];
  if (red === undefined || green === undefined || blue === undefined) return false;
  // How light people see it, from 0 to 255.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
