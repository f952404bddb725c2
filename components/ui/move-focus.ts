const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

/**
 * Arrow keys, Home and End within a list of controls: moves the focus to the next element matching
 * `selector` inside `root`, around the ends. Where the text runs from right to left, so do the
 * horizontal arrows. A key pressed in a text field is the field's.
 */
export function moveFocus(event: KeyboardEvent, root: HTMLElement, selector: string): void {
  if (event.target instanceof Element && event.target.matches('input, select, textarea')) return;
  const items = [...root.querySelectorAll<HTMLElement>(selector)];
  const at = items.findIndex((item) => item === document.activeElement);
  const to = target(event.key, at, items.length, getComputedStyle(root).direction === 'rtl');
  if (to === undefined) return;
  event.preventDefault();
  items[to]?.focus();
}

function target(key: string, at: number, count: number, mirrored: boolean): number | undefined {
  if (count === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const sideways = key === 'ArrowLeft' || key === 'ArrowRight';
  return (Math.max(at, 0) + (mirrored && sideways ? -step : step) + count) % count;
}
