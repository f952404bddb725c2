import type { ComponentChild } from 'preact';

/** One view in one state. */
export interface Scene {
  readonly render: () => ComponentChild;
  /** What the user has done so far: typed, pressed, focused. */
  readonly act?: () => void;
  /** How wide besides 360 px. */
  readonly widths?: readonly number[];
  /** Also with words three times as long, in forced colours, from right to left, or on paper. */
  readonly also?: readonly ('long' | 'forced' | 'rtl' | 'print')[];
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

/** Presses the control with these words or this name; what was made longer begins with them. */
export function press(words: string): void {
  const controls = [...document.querySelectorAll<HTMLElement>('button, [role=switch]')];
  const named = controls.map((control) => ({
    control,
    names: [control.textContent.trim(), control.getAttribute('aria-label') ?? ''],
  }));
  const { control } =
    named.find(({ names }) => names.includes(words)) ??
    named.find(({ names }) => names.some((name) => name.startsWith(`${words} `))) ??
    {};
  if (!control) throw new Error(`Nothing called “${words}”.`);
  control.click();
}

/** Puts the focus there, its ring shown. */
export function focus(selector: string): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`Nothing at ${selector}.`);
  element.focus({ focusVisible: true });
}
