import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import './dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  /** Escape, the backdrop, or a button inside. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** The buttons, the one that does it last. */
  readonly actions?: ComponentChildren;
}

/** The browser's own modal dialog: it keeps the focus, gives it back, and closes on Escape. */
export function Dialog({ title, open, onClose, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // At once: the next key is the dialog's already.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={id} closedby="any" onClose={onClose}>
      {open && (
        <div class="dialog-body">
          <h2 class="dialog-title" id={id}>
            {title}
          </h2>
          {children}
          {actions !== undefined && <div class="dialog-actions">{actions}</div>}
        </div>
      )}
    </dialog>
  );
}
