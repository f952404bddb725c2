import { allDay } from './clocks/all-day.ts';
import { changes } from './clocks/changes.ts';
import { zones } from './clocks/zones.ts';
import { tell } from './support/story.ts';

tell({ allDay, zones, changes });
