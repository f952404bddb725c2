// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchEvents, type OpenEvent } from '../../utils/calendar-page/watch.ts';

/** What is drawn, and where; nothing else has a size here. */
const drawn = new Map<Element, DOMRect>();
const frames: FrameRequestCallback[] = [];
const tasks: (() => void)[] = [];
let stopping = new AbortController();
let seen: (OpenEvent | undefined)[] = [];

beforeEach(() => {
  drawn.clear();
  frames.length = 0;
  tasks.length = 0;
  seen = [];
  stopping = new AbortController();
  document.body.replaceChildren();
  history.replaceState(null, '', '/calendar/u/0/r/week');
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
  vi.stubGlobal('setTimeout', (task: () => void) => tasks.push(task));
  Element.prototype.getBoundingClientRect = function box(this: Element) {
    return drawn.get(this) ?? new DOMRect(0, 0, 0, 0);
  };
  Element.prototype.checkVisibility = function isVisible(this: Element) {
    return drawn.has(this);
  };
});
afterEach(() => {
  stopping.abort();
  vi.unstubAllGlobals();
});

/** What has changed is told to observers, and the browser draws. */
async function frame(count = 1): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) {
    await Promise.resolve();
    for (const callback of frames.splice(0)) callback(0);
    for (const task of tasks.splice(0)) task();
    await Promise.resolve();
  }
}

/** Google's card of an event, drawn at a place. */
function card(id: string, left = 100): Element {
  const dialog = document.createElement('div');
  dialog.role = 'dialog';
  const details = document.createElement('div');
  details.id = 'xDetDlg';
  details.dataset['eventid'] = id;
  dialog.append(details);
  document.body.append(dialog);
  for (const one of [dialog, details]) drawn.set(one, new DOMRect(left, 100, 400, 300));
  return details;
}

function watch(): () => void {
  return watchEvents(document, (open) => seen.push(open), stopping.signal);
}
const last = (): string | undefined => seen.at(-1)?.id;

describe('what is open', () => {
  it('is nothing at first, and is told', async () => {
    watch();
    await frame();
    expect(seen).toEqual([undefined]);
  });

  it('is the event of a card that appears, changes its id, and is hidden', async () => {
    watch();
    await frame();
    const details = card('one');
    await frame();
    expect(last()).toBe('one');
    expect(seen.at(-1)?.card).toBe(details);
    details.setAttribute('data-eventid', 'two');
    await frame();
    expect(last()).toBe('two');
    drawn.delete(details);
    details.parentElement?.setAttribute('style', 'display:none');
    await frame();
    expect(seen.at(-1)).toBeUndefined();
  });

  it('is not a left-over card, wherever it lies', async () => {
    drawn.delete(card('before'));
    card('now');
    drawn.delete(card('after'));
    watch();
    await frame();
    expect(last()).toBe('now');
  });

  it('is the event of the edit page, by its address', async () => {
    history.replaceState(null, '', '/calendar/u/0/r/eventedit/abc');
    watch();
    await frame();
    expect(seen).toEqual([{ id: 'abc', card: undefined }]);
  });
});

describe('a look', () => {
  it('comes once a frame, however much changes', async () => {
    watch();
    await frame();
    for (let change = 0; change < 750; change += 1) {
      document.body.append(document.createElement('i'));
      await Promise.resolve();
    }
    expect(frames).toHaveLength(1);
    await frame();
    expect(seen).toHaveLength(2);
  });

  it('is repeated while the card moves, and no longer', async () => {
    const details = card('one');
    watch();
    await frame();
    const dialog = details.parentElement;
    for (let step = 0; step < 20; step += 1) {
      if (dialog) drawn.set(dialog, new DOMRect(100 + step, 100, 400, 300));
      await frame();
    }
    expect(frames).toHaveLength(1);
    await frame(20);
    expect(frames).toHaveLength(0);
  });

  it('is repeated while a card that is there fades in, since nothing else tells', async () => {
    const details = card('one');
    const places = [...drawn];
    drawn.clear();
    watch();
    await frame(3);
    expect(seen.at(-1)).toBeUndefined();
    for (const [element, place] of places) drawn.set(element, place);
    await frame();
    expect(last()).toBe('one');
    expect(seen.at(-1)?.card).toBe(details);
  });

  it('comes at the end of a fading that took longer', async () => {
    const details = card('one');
    const places = [...drawn];
    drawn.clear();
    watch();
    await frame(20);
    expect(frames).toHaveLength(0);
    for (const [element, place] of places) drawn.set(element, place);
    details.dispatchEvent(new Event('transitionend', { bubbles: true }));
    await frame();
    expect(last()).toBe('one');
  });

  it('is not repeated where there is no card', async () => {
    watch();
    await frame();
    expect(frames).toHaveLength(0);
    window.dispatchEvent(new Event('scroll'));
    expect(frames).toHaveLength(0);
  });

  it('follows the window’s scrolling while a card is open', async () => {
    card('one');
    watch();
    await frame(20);
    window.dispatchEvent(new Event('scroll'));
    expect(frames).toHaveLength(1);
  });

  it('does not come in a tab that is hidden, and does when it is seen again', async () => {
    watch();
    await frame();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    card('one');
    await frame();
    expect(seen).toEqual([undefined]);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await frame();
    expect(last()).toBe('one');
  });

  it('comes no more once it is over', async () => {
    const look = watch();
    await frame();
    stopping.abort();
    card('one');
    look();
    await frame();
    expect(seen).toEqual([undefined]);
  });
});
