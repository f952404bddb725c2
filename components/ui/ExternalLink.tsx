import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import { leadsOutside } from './outside-link.ts';
import './button.css';
import './link.css';

export interface ExternalLinkProps {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly label?: string;
  /** Looks like a button instead of a word in a sentence. */
  readonly button?: boolean;
}

/**
 * A link that opens another page in a new tab, marked by an arrow. Whatever is not of the web, of
 * mail or our own, such as `javascript:`, is no link at all: its words alone stand there.
 */
export function ExternalLink({ href, children, label, button = false }: ExternalLinkProps) {
  if (!isHarmless(href)) return <span>{children}</span>;
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

/** A page of our own, such as the licences, is no danger either. */
function isHarmless(href: string): boolean {
  const url = URL.parse(href);
  const isOurs = url?.protocol === location.protocol && url.host === location.host;
  return isOurs || leadsOutside(href);
}
