import type { ComponentChild } from 'preact';

/** One view in one state. */
export interface Scene {
  readonly render: () => ComponentChild;
  /** What the user has done so far: typed, pressed, focused. */
  readonly act?: () => void;
  /** How wide besides 360 px. */
  readonly widths?: readonly number[];
  /** Also with words three times as long, in forced colours, or from right to left. */
  readonly also?: readonly ('long' | 'forced' | 'rtl')[];
}

/** Scenes by name. */
export type Scenes = Readonly<Record<string, Scene>>;

/** Does nothing: a gallery's callbacks lead nowhere. */
export function nothing(): void {}

/** Types a text into a field. */
export function type(selector: string, text: string): void {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`No field ${selector}.`);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Presses the control with these words or this name. */
export function press(words: string): void {
  const controls = [...document.querySelectorAll<HTMLElement>('button, [role=switch]')];
  const control = controls.find(
    (each) => each.textContent.trim() === words || each.getAttribute('aria-label') === words,
  );
  if (!control) throw new Error(`Nothing called “${words}”.`);
  control.click();
}

/** Puts the focus there, its ring shown. */
export function focus(selector: string): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`Nothing at ${selector}.`);
  element.focus({ focusVisible: true });
}
