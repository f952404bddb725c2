import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import './button.css';

export interface IconButtonProps {
  /** Its name, said by screen readers and shown on hover. */
  readonly label: string;
  readonly icon: IconName;
  readonly onClick?: (event: MouseEvent) => void;
  readonly small?: boolean;
  readonly directional?: boolean;
  readonly disabled?: boolean;
  readonly tabIndex?: number;
  /** The key that does the same anywhere on the page: "/". */
  readonly keys?: string;
}

/** A button without words; its name is always there. */
export function IconButton(props: IconButtonProps) {
  const small = props.small ?? false;
  return (
    <button
      class={small ? 'icon-button icon-button-small' : 'icon-button'}
      type="button"
      aria-label={props.label}
      aria-keyshortcuts={props.keys}
      title={props.keys === undefined ? props.label : `${props.label} (${props.keys})`}
      disabled={props.disabled}
      tabIndex={props.tabIndex}
      onClick={props.onClick}
    >
      <Icon name={props.icon} size={small ? 16 : 20} directional={props.directional ?? false} />
    </button>
  );
}
