import type { ComponentChildren } from 'preact';
import './visually-hidden.css';

/** Words for those who hear the page. */
export function VisuallyHidden({ children }: { readonly children: ComponentChildren }) {
  return <span class="visually-hidden">{children}</span>;
}
