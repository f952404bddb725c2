import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import './button.css';

/** `primary` is the one thing to do next: at most one a view. */
export type ButtonKind = 'primary' | 'outlined' | 'quiet' | 'danger';

export interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick?: (event: MouseEvent) => void;
  readonly kind?: ButtonKind;
  /** 28 px instead of 32, for rows. */
  readonly small?: boolean;
  readonly icon?: IconName;
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean;
  /** Something is under way: keeps its size, cannot be pressed again. */
  readonly busy?: boolean;
  /** What it is called where its words alone would not say. */
  readonly label?: string;
  readonly describedBy?: string;
  readonly tabIndex?: number;
}

/** A button with words. */
export function Button(props: ButtonProps) {
  const { children, kind = 'outlined', small = false, icon, busy = false } = props;
  return (
    <button
      class={`button button-${kind}${small ? ' button-small' : ''}`}
      type={props.type ?? 'button'}
      disabled={props.disabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      tabIndex={props.tabIndex}
      onClick={busy ? undefined : props.onClick}
    >
      {icon !== undefined && <Icon name={icon} size={16} />}
      <span class="button-words">{children}</span>
    </button>
  );
}
