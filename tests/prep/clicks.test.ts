// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { guardClicks } from '../../entrypoints/prep/clicks.ts';

type Told = (entries: readonly { readonly isVisible?: boolean }[]) => void;

let tell: Told;
let options: IntersectionObserverInit & { trackVisibility?: boolean; delay?: number };
let stopping: AbortController;
const pressed = vi.fn<(event: Event) => void>();

beforeEach(() => {
  pressed.mockClear();
  stopping = new AbortController();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(told: Told, given: typeof options) {
        tell = told;
        options = given;
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
  document.body.replaceChildren(document.createElement('button'));
  guardClicks(document.documentElement, stopping.signal);
  document.querySelector('button')?.addEventListener('click', pressed);
});
afterEach(() => {
  stopping.abort();
  vi.unstubAllGlobals();
});

function click(): Event {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true });
  document.querySelector('button')?.dispatchEvent(event);
  return event;
}

it('watches for what covers or dims the page, as closely as the browser lets it', () => {
  expect(options).toMatchObject({ trackVisibility: true, delay: 100 });
});

it('takes no click before it is known to be truly visible', () => {
  expect(click().defaultPrevented).toBe(true);
  expect(pressed).not.toHaveBeenCalled();
});

it('takes clicks while it is, and none while it is covered', () => {
  tell([{ isVisible: false }, { isVisible: true }]);
  click();
  expect(pressed).toHaveBeenCalledOnce();
  tell([{ isVisible: false }]);
  click();
  expect(pressed).toHaveBeenCalledOnce();
});

it('takes none in a browser that cannot tell', () => {
  tell([{}]);
  click();
  expect(pressed).not.toHaveBeenCalled();
});

it('lets keys be typed all the same: a cover cannot type', () => {
  const key = new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true });
  document.querySelector('button')?.dispatchEvent(key);
  expect(key.defaultPrevented).toBe(false);
});
