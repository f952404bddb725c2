import type { ComponentChild } from 'preact';
import { inLanguage } from './browser.ts';

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

/** A name without the accents and brackets that `?text=pseudo` gives it. */
function bare(name: string): string {
  const letters = name.normalize('NFD').replaceAll(/[\u0300-\u036f⟦⟧]|( ~~~~)+/g, '');
  return letters.trim();
}

/** Presses the control with these words or this name; what was made longer begins with them. */
export function press(english: string): void {
  const words = bare(inLanguage(english));
  const controls = [...document.querySelectorAll<HTMLElement>('button, [role=switch]')];
  const named = controls.map((control) => ({
    control,
    names: [control.textContent, control.getAttribute('aria-label') ?? ''].map(bare),
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
