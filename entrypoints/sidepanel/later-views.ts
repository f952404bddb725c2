/** The views that are not the first one drawn: their code is loaded once home is there. */
import { lazily, loadInTurn } from '../../components/ui/lazily.tsx';

const firstRun = lazily(async () => (await import('./FirstRunView.tsx')).FirstRunView);
const person = lazily(async () => (await import('./person/PersonView.tsx')).PersonView);
const search = lazily(async () => (await import('./SearchPart.tsx')).SearchPart);
const session = lazily(async () => (await import('./session/SessionView.tsx')).SessionView);
const settings = lazily(async () => (await import('./SettingsView.tsx')).SettingsView);
const yourData = lazily(async () => (await import('./your-data/YourDataView.tsx')).YourDataView);

export const FirstRunView = firstRun.View;
export const PersonView = person.View;
export const SearchPart = search.View;
export const SessionView = session.View;
export const SettingsView = settings.View;
export const YourDataView = yourData.View;

/** Loads them all, so that none has to be waited for. */
export function loadTheRest(): () => void {
  return loadInTurn([person, session, search, settings, firstRun, yourData]);
}
