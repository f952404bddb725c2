/** Focus stays in the card while it is open: at its ends, or wherever it goes. */
import type { Context } from './context.ts';

const focusable = 'button, a[href], input, [tabindex]:not([tabindex="-1"])';

/** A sentinel was reached: on to the other end. */
export function wrapFocus(context: Context, dialog: HTMLElement, end: 'first' | 'last'): void {
  if (!context.behaviours.focusTrap.on) return;
  const all = [...dialog.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) =>
      element.getAttribute('aria-hidden') !== 'true' && element.getClientRects().length > 0,
  );
  (end === 'first' ? all[0] : all.at(-1))?.focus();
}

/** The strict kind: focus that goes anywhere else comes back at once. */
export function trapFocus(context: Context, openDialog: () => HTMLElement | undefined): void {
  document.addEventListener('focusin', ({ target }) => {
    const dialog = openDialog();
    const { on, strict } = context.behaviours.focusTrap;
    if (!on || !strict || !dialog || !(target instanceof Element)) return;
    if (!target.closest('[role="dialog"]')) dialog.focus();
  });
}
