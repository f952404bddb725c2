/** Popovers, menus and rows as a test works with them: its browser knows no `popover`. */
import { fireEvent } from '@testing-library/preact';

function toggled(type: 'beforetoggle' | 'toggle', newState: 'open' | 'closed'): Event {
  return Object.assign(new Event(type), { newState });
}

/** Gives elements what the browser's popovers have. To be called before each test. */
export function withPopovers(): void {
  Object.defineProperty(HTMLElement.prototype, 'hidePopover', {
    configurable: true,
    value(this: HTMLElement): void {
      fireEvent(this, toggled('toggle', 'closed'));
    },
  });
}

/** What a button unfolds. */
function panelOf(button: HTMLElement): HTMLElement {
  const panel = document.getElementById(button.getAttribute('popovertarget') ?? '');
  if (!panel) throw new Error('This button unfolds nothing.');
  return panel;
}

/** Presses a button that unfolds something. */
export function unfold(button: HTMLElement): HTMLElement {
  const panel = panelOf(button);
  fireEvent(panel, toggled('beforetoggle', 'open'));
  fireEvent(panel, toggled('toggle', 'open'));
  return panel;
}

/** A press elsewhere. */
export function foldUp(button: HTMLElement): void {
  fireEvent(panelOf(button), toggled('toggle', 'closed'));
}

/** The words of the menus inside an element. */
export function menuOf(within: Element | null | undefined): string[] {
  return itemsOf(within).map((item) => item.textContent);
}

/** Chooses from a menu inside an element. */
export function choose(within: Element | null | undefined, words: string): void {
  const item = itemsOf(within).find((each) => each.textContent === words);
  if (!item) throw new Error(`No “${words}” among ${menuOf(within).join(', ')}.`);
  fireEvent.click(item);
}

function itemsOf(within: Element | null | undefined): HTMLElement[] {
  return [...(within?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
}
