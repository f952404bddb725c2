/** Every planted bug. */
import type { PlantedBug } from './bug.ts';
import { CALENDAR_BUGS } from './bugs/calendar.ts';
import { GUARD_BUGS } from './bugs/guard.ts';
import { RULE_BUGS } from './bugs/rules.ts';
import { STORAGE_BUGS } from './bugs/storage.ts';
import { TEXT_BUGS } from './bugs/texts.ts';

export const BUGS: readonly PlantedBug[] = [
  ...STORAGE_BUGS,
  ...TEXT_BUGS,
  ...CALENDAR_BUGS,
  ...RULE_BUGS,
  ...GUARD_BUGS,
];
