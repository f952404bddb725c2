import { signal, type ReadonlySignal } from '@preact/signals';
import {
  DASHBOARD_VIEWS,
  type DashboardViewName,
} from '../../components/dashboard/DashboardShell.tsx';

/** The view that the address names, so that Back, reload and bookmarks lead where one was. */
export function followHash(until: AbortSignal): ReadonlySignal<DashboardViewName> {
  const view = signal(named());
  window.addEventListener('hashchange', () => (view.value = named()), { signal: until });
  return view;
}

function named(): DashboardViewName {
  return DASHBOARD_VIEWS.find((view) => `#${view}` === location.hash) ?? 'team';
}
