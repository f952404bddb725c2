import type { Scenes } from '../scene.ts';
import { agendaScenes } from './agenda.tsx';
import { attentionScenes } from './attention.tsx';
import { captureScenes } from './capture.tsx';
import { closedAgendaScenes } from './closed-agenda.tsx';
import { conflictScenes } from './conflicts.tsx';
import { dashboardScenes } from './dashboard.tsx';
import { firstRunScenes } from './first-run.tsx';
import { goalsScenes } from './goals.tsx';
import { hideScenes } from './hide.tsx';
import { historyScenes } from './history.tsx';
import { homeScenes } from './home.tsx';
import { liveSessionScenes } from './live-session.tsx';
import { peopleListScenes } from './people-list.tsx';
import { peopleScenes } from './people.tsx';
import { notesScenes } from './notes.tsx';
import { personScenes } from './person.tsx';
import { prepScenes } from './prep.tsx';
import { popupScenes } from './popup.tsx';
import { searchScenes } from './search.tsx';
import { settingsScenes } from './settings.tsx';
import { troubleScenes } from './trouble.tsx';
import { lookBackScenes } from './look-back.tsx';
import { yourDataScenes } from './your-data.tsx';
import { kitScenes } from './kit.tsx';

/** Every scene there is. */
export const scenes: Scenes = {
  ...homeScenes,
  ...dashboardScenes,
  ...liveSessionScenes,
  ...attentionScenes,
  ...personScenes,
  ...historyScenes,
  ...notesScenes,
  ...agendaScenes,
  ...closedAgendaScenes,
  ...goalsScenes,
  ...conflictScenes,
  ...captureScenes,
  ...popupScenes,
  ...prepScenes,
  ...firstRunScenes,
  ...searchScenes,
  ...settingsScenes,
  ...peopleScenes,
  ...peopleListScenes,
  ...hideScenes,
  ...yourDataScenes,
  ...lookBackScenes,
  ...troubleScenes,
  ...kitScenes,
};
