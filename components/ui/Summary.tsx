import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import './summary.css';

export interface SummaryProps {
  readonly children: ComponentChildren;
  /** A quiet line of small words, no wider than they are. */
  readonly small?: boolean;
}

/** What folds and unfolds a `<details>`: the same chevron before the words everywhere. */
export function Summary({ children, small = false }: SummaryProps) {
  return (
    <summary class={small ? 'summary summary-small' : 'summary'}>
      <Icon name="chevron" size={16} directional />
      {children}
    </summary>
  );
}
