import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import './button.css';
import './popover.css';

export interface PopoverProps {
  /** The name of the button and of what it unfolds. */
  readonly label: string;
  readonly icon: IconName;
  /** Words beside the icon; a part of `label`. */
  readonly words?: ComponentChildren;
  /** `bad` comes with words and an icon that say so. */
  readonly tone?: 'plain' | 'bad';
  /** Made anew each time it opens; `close` folds it. */
  readonly children: (close: () => void) => ComponentChildren;
  /** It has been folded, by whatever. */
  readonly onClosed?: () => void;
}

/**
 * A chip that unfolds a small form, anchored to it. The first field gets the focus; Escape and a
 * click elsewhere fold it (the browser's own light dismiss).
 */
export function Popover(props: PopoverProps) {
  const { label, icon, words, tone = 'plain' } = props;
  const [open, setOpen] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  return (
    <span class="popover">
      <button
        class={`popover-chip popover-chip-${tone}`}
        type="button"
        aria-label={label}
        title={words === undefined ? label : undefined}
        aria-haspopup="dialog"
        popovertarget={id}
      >
        <Icon name={icon} size={16} />
        {words !== undefined && <span class="popover-words">{words}</span>}
      </button>
      <div
        ref={panel}
        id={id}
        class="popover-panel"
        role="dialog"
        aria-label={label}
        popover="auto"
        onBeforeToggle={(event) => {
          if (event.newState === 'open') setOpen(true);
        }}
        onToggle={(event) => {
          if (event.newState === 'open') panel.current?.querySelector('input')?.focus();
          else {
            setOpen(false);
            props.onClosed?.();
          }
        }}
      >
        {open && props.children(() => panel.current?.hidePopover())}
      </div>
    </span>
  );
}
