import type { Scenes } from '../scene.ts';
import { firstRunScenes } from './first-run.tsx';
import { historyScenes } from './history.tsx';
import { homeScenes } from './home.tsx';
import { personScenes } from './person.tsx';
import { popupScenes } from './popup.tsx';
import { settingsScenes } from './settings.tsx';
import { kitScenes } from './kit.tsx';

/** Every scene there is. */
export const scenes: Scenes = {
  ...homeScenes,
  ...personScenes,
  ...historyScenes,
  ...popupScenes,
  ...firstRunScenes,
  ...settingsScenes,
  ...kitScenes,
};
