import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import './toast.css';

/** One line about what was just done. A new object is a new toast, even with the same words. */
export interface ToastMessage {
  readonly text: string;
  readonly onUndo?: () => void;
  /** What that is called; absent: Undo. */
  readonly undoWords?: string;
}

export interface ToastProps {
  /** Undefined: nothing to say; the region stays, so that the next words are announced. */
  readonly toast: ToastMessage | undefined;
  readonly onClose: () => void;
  readonly seconds?: number;
}

/** What was just done, with Undo. Goes by itself, but never under the pointer or the focus. */
export function Toast({ toast, onClose, seconds = 10 }: ToastProps) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (toast === undefined || held) return undefined;
    const timer = setTimeout(onClose, seconds * 1000);
    return () => clearTimeout(timer);
  }, [toast, held, onClose, seconds]);
  return (
    <div class="toast-region" role="status">
      {toast !== undefined && (
        <div
          class="toast"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocusIn={() => setHeld(true)}
          onFocusOut={() => setHeld(false)}
        >
          <span class="toast-words">{toast.text}</span>
          {toast.onUndo !== undefined && (
            <Button
              kind="quiet"
              small
              onClick={() => {
                toast.onUndo?.();
                onClose();
              }}
            >
              {toast.undoWords ?? i18n.t('ui.undo')}
            </Button>
          )}
          <IconButton label={i18n.t('ui.close')} icon="close" small onClick={onClose} />
        </div>
      )}
    </div>
  );
}
