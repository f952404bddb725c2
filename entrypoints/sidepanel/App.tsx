import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { DataTrouble } from '../../components/home/DataTrouble.tsx';
import { HiddenView } from '../../components/hide/HiddenView.tsx';
import { Loading } from '../../components/home/Loading.tsx';
import { AmbientProvider } from '../../components/ui/ambient.ts';
import { Toast } from '../../components/ui/Toast.tsx';
import { StorageBanner } from '../../components/trouble/StorageBanner.tsx';
import { persistNow } from '../../utils/stores/persist.ts';
import { HomeView } from './HomeView.tsx';
import {
  FirstRunView,
  loadTheRest,
  PersonView,
  SearchPart,
  SessionView,
  SettingsView,
  YourDataView,
} from './later-views.ts';
import type { Panel } from './panel.ts';
import { usePanelKeys } from './panel-keys.ts';
import { copyDetails } from './report-props.ts';
import { CalendarBanners } from './CalendarBanners.tsx';

interface AppProps {
  readonly panel: Panel;
  /** What was drawn last is there until all of home is: nothing need be drawn before. */
  readonly isCovered: ReadonlySignal<boolean>;
}

/** The side panel: one view at a time, and a line about what was just done. */
export function App({ panel, isCovered }: AppProps) {
  const ambience = { ...panel.clock.value, locale: panel.locale };
  const isHidden = panel.hide.hidden.value;
  usePanelKeys(panel);
  // Nothing of anybody is shown before it is known that it may be.
  if (isHidden === undefined) return null;
  return (
    <AmbientProvider value={ambience}>
      {isHidden ? (
        <HiddenView onShow={panel.hide.toggle} keys={panel.hide.keys.value} />
      ) : (
        <Shown panel={panel} isCovered={isCovered} />
      )}
    </AmbientProvider>
  );
}

function Shown({ panel, isCovered }: AppProps) {
  const trouble = panel.storage.trouble.value;
  // Where nothing could be read at all, that is said where the data would be.
  const isSaid = trouble === 'failed' && panel.account.view.value.state === 'failed';
  const use = panel.storageUse.value;
  return (
    <>
      <StorageBanner
        trouble={isSaid ? undefined : trouble}
        restored={panel.storage.restored.value}
        tight={use?.isTight === true ? use.room : undefined}
        onRetry={persistNow}
        onReload={() => location.reload()}
        onDismiss={panel.storage.dismiss}
      />
      <CalendarBanners panel={panel} />
      {isCovered.value ? <Loading /> : <View panel={panel} />}
      <Toast toast={panel.toast.line.value} onClose={panel.toast.clear} />
    </>
  );
}

function View({ panel }: { readonly panel: Panel }) {
  const reading = panel.account.view.value;
  const setup = panel.firstRun.state.value;
  const route = panel.route.value;
  const begins =
    route.view === 'home' && setup !== undefined && setup.step !== 'done' && !setup.left;
  const place = 'key' in route ? `${route.view}/${route.key}` : route.view;
  const isBack = route.view === 'home' && route.from !== undefined;
  // A new view begins at its top, however far the last one was scrolled; back home it is at the
  // row one came from, which the focus brings into view.
  useLayoutEffect(() => {
    if (!isBack) window.scrollTo(0, 0);
  }, [place, isBack, begins]);
  const isThere = reading.state === 'ready' && reading.value !== undefined && setup !== undefined;
  useEffect(() => (isThere ? loadTheRest() : undefined), [isThere]);
  if (reading.state === 'failed') return <Unread panel={panel} />;
  if (reading.state === 'loading' || reading.value === undefined || setup === undefined) {
    return <Loading />;
  }
  const view = reading.value;
  if (begins || route.view === 'first-run') return <FirstRunView panel={panel} view={view} />;
  if (route.view === 'settings') return <SettingsView panel={panel} view={view} />;
  if (route.view === 'your-data') return <YourDataView panel={panel} view={view} />;
  if (route.view === 'search') return <SearchPart panel={panel} view={view} />;
  // Whoever is not there any more (another account, an undone addition) leads home.
  const person = panel.person.value;
  if (person && route.view === 'session') {
    return <SessionView panel={panel} view={view} person={person} />;
  }
  if (person) return <PersonView panel={panel} view={view} person={person} />;
  return <HomeView panel={panel} view={view} />;
}

/** Nothing could be read. Where it is known why, the line above says that, and what to do. */
function Unread({ panel }: { readonly panel: Panel }) {
  const trouble = panel.storage.trouble.value;
  if (trouble !== undefined && trouble !== 'failed') return null;
  return (
    <DataTrouble onReload={() => location.reload()} onCopyDetails={() => void copyDetails(panel)} />
  );
}
