import { useLayoutEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { DataTrouble } from '../../components/home/DataTrouble.tsx';
import { Loading } from '../../components/home/Loading.tsx';
import { AmbientProvider } from '../../components/ui/ambient.ts';
import { Toast } from '../../components/ui/Toast.tsx';
import { FirstRunView } from './FirstRunView.tsx';
import { HomeView } from './HomeView.tsx';
import type { Panel } from './panel.ts';
import { PersonView } from './PersonView.tsx';
import { SettingsView } from './SettingsView.tsx';

/** The side panel: one view at a time, and a line about what was just done. */
export function App({ panel }: { readonly panel: Panel }) {
  const ambience = { ...panel.clock.value, locale: browser.i18n.getUILanguage() };
  return (
    <AmbientProvider value={ambience}>
      <View panel={panel} />
      <Toast toast={panel.toast.line.value} onClose={panel.toast.clear} />
    </AmbientProvider>
  );
}

function View({ panel }: { readonly panel: Panel }) {
  const reading = panel.account.view.value;
  const setup = panel.firstRun.state.value;
  const route = panel.route.value;
  const begins =
    route.view === 'home' && setup !== undefined && setup.step !== 'done' && !setup.left;
  // A new view begins at its top, however far the last one was scrolled; back home it is at the
  // row one came from, which the focus brings into view.
  useLayoutEffect(() => {
    if (route.view !== 'home' || route.from === undefined) window.scrollTo(0, 0);
  }, [route, begins]);
  if (reading.state === 'failed') return <DataTrouble onReload={() => location.reload()} />;
  if (reading.state === 'loading' || reading.value === undefined || setup === undefined) {
    return <Loading />;
  }
  const view = reading.value;
  if (begins || route.view === 'first-run') return <FirstRunView panel={panel} view={view} />;
  if (route.view === 'settings') return <SettingsView panel={panel} view={view} />;
  // Whoever is not there any more (another account, an undone addition) leads home.
  const person = panel.person.value;
  if (person) return <PersonView panel={panel} view={view} person={person} />;
  return <HomeView panel={panel} view={view} />;
}
