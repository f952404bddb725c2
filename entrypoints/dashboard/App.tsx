import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { DashboardShell, viewWords } from '../../components/dashboard/DashboardShell.tsx';
import { HiddenView } from '../../components/hide/HiddenView.tsx';
import { DataTrouble } from '../../components/home/DataTrouble.tsx';
import { Loading } from '../../components/home/Loading.tsx';
import { StorageBanner } from '../../components/trouble/StorageBanner.tsx';
import { AmbientProvider } from '../../components/ui/ambient.ts';
import { Toast } from '../../components/ui/Toast.tsx';
import { persistNow } from '../../utils/stores/persist.ts';
import type { Dashboard } from './dashboard.ts';
import { loadTheRest, PeoplePart, SearchPart, SettingsPart } from './later-views.ts';
import { TeamPart } from './TeamPart.tsx';
import { useDashboardKeys } from './dashboard-keys.ts';

/** The dashboard: the team as pictures, people, search, the rules. */
export function App({ page }: { readonly page: Dashboard }) {
  const isHidden = page.hide.hidden.value;
  const clock = page.clock.value;
  // Whatever else is drawn anew, what is told by the clock is not.
  const ambience = useMemo(() => ({ ...clock, locale: page.locale }), [clock, page.locale]);
  useDashboardKeys(page);
  // Not while the team is being read: it is what one waits for.
  const isThere = page.team.value.state !== 'loading';
  useEffect(() => (isThere ? loadTheRest() : undefined), [isThere]);
  const name = viewWords(page.view.value);
  useEffect(() => {
    document.title = `${name} · ${i18n.t('app.name')}`;
  }, [name]);
  // Nothing of anybody is shown before it is known that it may be.
  if (isHidden === undefined) return null;
  return (
    <AmbientProvider value={ambience}>
      {isHidden ? (
        <HiddenView onShow={page.hide.toggle} keys={page.hide.keys.value} />
      ) : (
        <Shown page={page} />
      )}
    </AmbientProvider>
  );
}

function Shown({ page }: { readonly page: Dashboard }) {
  const trouble = page.storage.trouble.value;
  const isUnread = page.account.view.value.state === 'failed';
  if (isUnread && (trouble === undefined || trouble === 'failed')) {
    return <DataTrouble onReload={() => location.reload()} />;
  }
  return (
    <>
      <StorageBanner
        trouble={trouble}
        restored={page.storage.restored.value}
        onRetry={persistNow}
        onReload={() => location.reload()}
        onDismiss={page.storage.dismiss}
      />
      <DashboardShell view={page.view.value}>
        <View page={page} />
      </DashboardShell>
      <Toast toast={page.toast.line.value} onClose={page.toast.clear} />
    </>
  );
}

function View({ page }: { readonly page: Dashboard }) {
  const reading = page.account.view.value;
  if (reading.state !== 'ready' || !reading.value) return <Loading />;
  switch (page.view.value) {
    case 'people':
      return <PeoplePart page={page} view={reading.value} />;
    case 'search':
      return <SearchPart page={page} view={reading.value} />;
    case 'settings':
      return <SettingsPart page={page} view={reading.value} />;
    case 'team':
    case 'time':
    case 'kept':
    case 'talk':
      return <TeamPart page={page} of={page.view.value} />;
  }
}
