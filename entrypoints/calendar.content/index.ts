import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCard } from './card.ts';

/** A new instance in a page tells an older one, left from before an update, to take its leave. */
const STARTED = 'vis-a-vis-started';

/**
 * Runs in Google Calendar's page at every load: knows the page and nothing else. The manifest has it
 * as a content script; WXT's own frame for those would be half of what it may weigh.
 */
export default defineUnlistedScript(() => {
  document.dispatchEvent(new Event(STARTED));
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  document.addEventListener(STARTED, stop, { once: true });
  startCard(document, stop, stopping.signal);
});
