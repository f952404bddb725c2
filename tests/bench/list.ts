/** Every benchmark there is. */
import type { OpenBench } from './bench.ts';
import { calendarScripts } from './calendar-scripts.ts';
import { cardPainted } from './card-painted.ts';
import { dashboardLive, openDashboard } from './dashboard.ts';
import { firstSync } from './first-sync.ts';
import { flags, flagsPass } from './flags.ts';
import { homeLive, openHome, openPerson } from './panel.ts';
import { rememberedWord } from './remembered-word.ts';
import { searchFirst, searchKeys, searchReady } from './search.ts';
import { typing } from './typing.ts';
import { workerAnswer } from './worker-answer.ts';

export const BENCHES: readonly OpenBench[] = [
  workerAnswer,
  firstSync,
  flags,
  flagsPass,
  searchKeys,
  searchReady,
  searchFirst,
  typing,
  rememberedWord,
  openHome,
  homeLive,
  openPerson,
  openDashboard,
  dashboardLive,
  calendarScripts,
  cardPainted,
];
