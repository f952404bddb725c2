/** The views that are not the first one drawn: their code is loaded once the team is there. */
import { lazily, loadInTurn } from '../../components/ui/lazily.tsx';

const time = lazily(async () => (await import('../../components/dashboard/TimeView.tsx')).TimeView);
const kept = lazily(async () => (await import('../../components/dashboard/KeptView.tsx')).KeptView);
const talk = lazily(async () => (await import('../../components/dashboard/TalkView.tsx')).TalkView);
const people = lazily(async () => (await import('./PeoplePart.tsx')).PeoplePart);
const search = lazily(async () => (await import('./SearchPart.tsx')).SearchPart);
const settings = lazily(async () => (await import('./SettingsPart.tsx')).SettingsPart);

export const TimeView = time.View;
export const KeptView = kept.View;
export const TalkView = talk.View;
export const PeoplePart = people.View;
export const SearchPart = search.View;
export const SettingsPart = settings.View;

/** Loads them all, so that none has to be waited for. */
export function loadTheRest(): () => void {
  return loadInTurn([time, kept, talk, people, search, settings]);
}
