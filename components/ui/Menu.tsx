import { useId, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { moveFocus } from './move-focus.ts';
import './button.css';
import './menu.css';

export interface MenuItem {
  readonly label: string;
  readonly onSelect: () => void;
  readonly icon?: IconName;
  readonly danger?: boolean;
}

export interface MenuProps {
  /** The name of the button and of the menu. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly icon?: IconName;
  readonly small?: boolean;
}

/**
 * A button that unfolds actions in a popover, anchored to the button that opens it. Arrows, Home
 * and End move; Escape and a click elsewhere close it (the browser's own light dismiss).
 */
export function Menu({ label, items, icon = 'more', small = false }: MenuProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  return (
    <span class="menu">
      <button
        class={small ? 'icon-button icon-button-small' : 'icon-button'}
        type="button"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        popovertarget={id}
      >
        <Icon name={icon} size={small ? 16 : 20} />
      </button>
      <div
        ref={list}
        id={id}
        class="menu-list"
        role="menu"
        aria-label={label}
        popover="auto"
        tabIndex={-1}
        onToggle={(event) => {
          if (event.newState === 'open') list.current?.querySelector('button')?.focus();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Tab') list.current?.hidePopover();
          else if (list.current) moveFocus(event, list.current, '[role=menuitem]');
        }}
      >
        {items.map((item) => (
          <button
            key={item.label}
            class={item.danger === true ? 'menu-item menu-item-danger' : 'menu-item'}
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => {
              list.current?.hidePopover();
              item.onSelect();
            }}
          >
            {item.icon !== undefined && <Icon name={item.icon} size={16} />}
            {item.label}
          </button>
        ))}
      </div>
    </span>
  );
}
