import { i18n } from '#i18n';
import { EmptyState } from '../ui/EmptyState.tsx';

/** Nobody is a report yet, so there is nothing to draw. */
export function NoReports() {
  return (
    <EmptyState title={i18n.t('dashboard.nobodyTitle')}>{i18n.t('dashboard.nobody')}</EmptyState>
  );
}
