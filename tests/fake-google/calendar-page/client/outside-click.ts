/** A pointer pressed outside closes the card. Which phase hears it is not known: both are played. */
import { chipAt } from './chips.ts';
import type { Context } from './context.ts';

/** The press that has closed the card, which is not to do anything else. */
let spent: number | undefined;

/** Whether the press that a click ends has closed the card. */
export function hasClosedCard(): boolean {
  return spent !== undefined;
}

export function closeOnOutsidePress(context: Context, isOpen: () => boolean, host: Element): void {
  const press = (event: PointerEvent, phase: 'bubble' | 'capture') => {
    const { on, phase: wanted, heedsPrevented, heedsKeepsOpen } = context.behaviours.outsideClick;
    if (!on || phase !== wanted || !isOpen()) return;
    if (heedsPrevented && event.defaultPrevented) return;
    const { target } = event;
    if (!(target instanceof Element) || host.contains(target)) return;
    if (target.closest('[role="dialog"], [role="menu"], [role="alert"]')) return;
    if (heedsKeepsOpen && target.closest('[data-keeps-details-open="true"]')) return;
    // The card passes to what was pressed.
    if (chipAt(target)) return;
    spent = event.pointerId;
    context.closeCard();
  };
  window.addEventListener('pointerdown', () => (spent = undefined), { capture: true });
  document.addEventListener('pointerdown', (event) => press(event, 'bubble'));
  document.addEventListener('pointerdown', (event) => press(event, 'capture'), { capture: true });
}
