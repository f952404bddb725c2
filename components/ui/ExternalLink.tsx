import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import './button.css';
import './link.css';

export interface ExternalLinkProps {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly label?: string;
  /** Looks like a button instead of a word in a sentence. */
  readonly button?: boolean;
}

/** A link that opens another page in a new tab, marked by an arrow. */
export function ExternalLink({ href, children, label, button = false }: ExternalLinkProps) {
  return (
    <a
      class={button ? 'button button-outlined' : 'link'}
      href={href}
      target="_blank"
      rel="noreferrer"
      aria-label={label}
    >
      <span>{children}</span>
      <Icon name="external" size={16} directional />
    </a>
  );
}
