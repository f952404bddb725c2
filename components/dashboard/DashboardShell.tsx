import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import './dashboard.css';

/** The views of the dashboard, in the order of its navigation. */
export const DASHBOARD_VIEWS = [
  'team',
  'time',
  'kept',
  'talk',
  'people',
  'search',
  'settings',
] as const;
export type DashboardViewName = (typeof DASHBOARD_VIEWS)[number];

/** What a view is called. */
export function viewWords(view: DashboardViewName): string {
  switch (view) {
    case 'team':
      return i18n.t('dashboard.team');
    case 'time':
      return i18n.t('dashboard.time');
    case 'kept':
      return i18n.t('dashboard.kept');
    case 'talk':
      return i18n.t('dashboard.talk');
    case 'people':
      return i18n.t('dashboard.people');
    case 'search':
      return i18n.t('dashboard.search');
    case 'settings':
      return i18n.t('dashboard.settings');
  }
}

export interface DashboardShellProps {
  readonly view: DashboardViewName;
  readonly children: ComponentChildren;
}

/** The dashboard's navigation beside (or over, where it is narrow) the view in sight. */
export function DashboardShell({ view, children }: DashboardShellProps) {
  return (
    <div class="dashboard">
      <nav class="dashboard-nav" aria-label={i18n.t('dashboard.views')}>
        {DASHBOARD_VIEWS.map((each) => (
          <a key={each} href={`#${each}`} aria-current={each === view ? 'page' : undefined}>
            {viewWords(each)}
          </a>
        ))}
      </nav>
      {children}
    </div>
  );
}
