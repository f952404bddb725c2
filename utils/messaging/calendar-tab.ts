import { browser } from 'wxt/browser';
import * as z from '../schema/schema.ts';

/**
 * What the content script in a calendar tab and our own pages say to each other. The prep page
 * opens the port, so both ends are the extension's own and nothing passes through the page. What
 * comes from the content script is checked all the same: it lives in a web page's process.
 */

/** As many characters as any of these texts may have: a page that was taken over gets no more in. */
const text = z.string((value) => value.length <= 4_000);

const toCardSchema = z.object({
  /** Whose calendar the page says it is, in its own words. */
  owner: text,
  /** The page's address, and what its links start from. */
  address: text,
  base: text,
  /** The page's own theme, as a colour. */
  theme: text,
  /** Counts the openings: an answer names the one it is about. */
  opening: z.number(),
  /** The id of the event that is open, as the page has it. */
  id: z.optional(text),
  /** Put the focus on the first thing in the card. */
  focus: z.boolean(),
});

/** What the page shows now, whole, from the content script to the card. */
export type ToCard = z.infer<typeof toCardSchema>;

/** From the card to the content script. */
export type FromCard =
  /** How tall the card's content is, in CSS pixels; 0: there is nothing to show. */
  | { readonly type: 'size'; readonly opening: number; readonly height: number }
  /** The rules that mark the grid. */
  | { readonly type: 'marks'; readonly style: string }
  /** Whether the pointer is over the card: a page is not told what it does in another's frame. */
  | { readonly type: 'pointer'; readonly inside: boolean }
  /** The focus goes back to Google's card. */
  | { readonly type: 'leave' };

/** A message of the content script, or undefined when it is none. */
export function readToCard(message: unknown): ToCard | undefined {
  return z.safeParse(toCardSchema, message).data;
}

/** How long an answer may take. */
const PATIENCE = 1_000;

/** What is asked of a calendar tab by a surface of ours. */
export const TAB_QUESTION = 'how-is-the-page';

const tabSchema = z.object({
  /** Whose calendar the page says it is, in its own words. */
  owner: text,
  /** The app, its grid and an event's card are where they were. */
  app: z.boolean(),
  grid: z.boolean(),
  card: z.boolean(),
  /** The prep card could not be loaded into the page. */
  refused: z.boolean(),
});

/** How a calendar tab is, as its content script tells. */
export type TabAnswer = z.infer<typeof tabSchema>;

/**
 * Asks the content script of a tab how its page is. Undefined: there is none, since the tab was
 * open before the extension was installed or updated.
 */
export async function askTab(tabId: number): Promise<TabAnswer | undefined> {
  // A page that is just being left never answers.
  const late = Promise.withResolvers<unknown>();
  const timer = setTimeout(() => late.resolve(undefined), PATIENCE);
  try {
    const asked: Promise<unknown> = browser.tabs.sendMessage(tabId, TAB_QUESTION, { frameId: 0 });
    return z.safeParse(tabSchema, await Promise.race([asked, late.promise])).data;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
