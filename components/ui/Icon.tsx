import { ICONS } from './icons.ts';
import type { IconName } from './icons.ts';
import './icon.css';

export interface IconProps {
  readonly name: IconName;
  readonly size?: 16 | 20;
  /** Turns round where the text runs from right to left (arrows, chevrons). */
  readonly directional?: boolean;
}

/** A picture beside words; hidden from screen readers, which have the words. */
export function Icon({ name, size = 20, directional = false }: IconProps) {
  return (
    <svg
      class={directional ? 'icon icon-directional' : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={ICONS[name]} />
    </svg>
  );
}
