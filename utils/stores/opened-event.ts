/**
 * Whose event was opened in the calendar, told by the card of a tab to the side panel of its window.
 * Nothing of it is kept: a panel that is not open has nothing to follow.
 */
const CHANNEL = 'vis-a-vis.opened';

/** Somebody's event was opened in a window. */
export interface OpenedFor {
  readonly windowId: number;
  /** The person's key. */
  readonly person: string;
}

let sender: BroadcastChannel | undefined;

/** Tells that somebody's event was opened. */
export function tellOpened(opened: OpenedFor): void {
  sender ??= new BroadcastChannel(CHANNEL);
  sender.postMessage(opened);
}

/** Calls back with whose event was opened in a window, until the signal aborts. */
export function onOpened(
  windowId: number,
  callback: (person: string) => void,
  until: AbortSignal,
): void {
  // Only pages of the extension share this channel.
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<OpenedFor>) => {
    if (data.windowId === windowId) callback(data.person);
  });
  until.addEventListener('abort', () => channel.close(), { once: true });
}
