import type { ComponentChildren } from 'preact';
import './tip.css';

export interface TipProps {
  readonly children: ComponentChildren;
  /** What hovering tells. Focus shows it too, and it is part of what a screen reader says. */
  readonly words: string;
  /** The words are already said by a label around: show them only. */
  readonly silent?: boolean;
}

/**
 * More words on hover, and on focus of the thing itself, of the control it stands in, or of one
 * beside it within a `tip-scope`. Until then they are clipped, not hidden, so that screen readers
 * have them without any gesture.
 */
export function Tip({ children, words, silent = false }: TipProps) {
  return (
    <span class="tip">
      <span class="tip-anchor">{children}</span>
      <span class="tip-bubble" aria-hidden={silent || undefined}>
        {words}
      </span>
    </span>
  );
}
