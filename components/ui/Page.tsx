import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from './IconButton.tsx';
import { useFocusOtherwise } from './kept-focus.ts';
import { useFocusFirst, useKeys } from './use-keys.ts';
import './page.css';

export interface PageProps {
  readonly title: string;
  /** Leads back; Escape does too, unless something inside used it. Without it there is no way. */
  readonly onBack?: () => void;
  /** Stands at the end of the title's line. */
  readonly actions?: ComponentChildren;
  /** Stands right under the title. */
  readonly under?: ComponentChildren;
  readonly children: ComponentChildren;
}

/**
 * One view of a page: its title, the way back, its content. The focus goes to the title when the
 * view appears, so that a screen reader says where one is and Tab starts at the top.
 */
export function Page({ title, onBack, actions, under, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const main = useRef<HTMLElement>(null);
  useFocusFirst(heading, onBack !== undefined);
  useFocusOtherwise(main, heading);
  useKeys(main, (event) => {
    if (event.key === 'Escape' && !isInside(event.target)) onBack?.();
  });
  return (
    <main class="page" ref={main}>
      <header class="page-head">
        {onBack !== undefined && (
          <IconButton label={i18n.t('ui.back')} icon="back" directional onClick={onBack} />
        )}
        <h1 class="page-title" ref={heading} tabIndex={-1}>
          <bdi>{title}</bdi>
        </h1>
        {actions !== undefined && <div class="page-actions">{actions}</div>}
      </header>
      {under !== undefined && <div class="page-under">{under}</div>}
      {children}
    </main>
  );
}

/** Escape in a dialog, an open popover or a field belongs to that. */
function isInside(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('dialog, [popover], input, select, textarea') !== null
  );
}
