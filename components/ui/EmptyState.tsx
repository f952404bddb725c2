import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Summary } from './Summary.tsx';
import './empty-state.css';

export interface EmptyStateProps {
  readonly title?: string;
  /** The rule, taught in one sentence. */
  readonly children: ComponentChildren;
  /** Where the rule comes from, for those who ask. */
  readonly source?: string;
  readonly action?: ComponentChildren;
}

/** What would be here, why it matters, and the one thing to do about it. */
export function EmptyState({ title, children, source, action }: EmptyStateProps) {
  return (
    <div class="empty">
      {title !== undefined && <h2 class="empty-title">{title}</h2>}
      <p class="empty-words">{children}</p>
      {source !== undefined && (
        <details class="empty-source">
          <Summary small>{i18n.t('ui.source')}</Summary>
          <p>{source}</p>
        </details>
      )}
      {action !== undefined && <div class="empty-action">{action}</div>}
    </div>
  );
}
