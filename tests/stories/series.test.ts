import { end } from './series/end.ts';
import { exceptions } from './series/exceptions.ts';
import { fromHere } from './series/from-here.ts';
import { fromHereOn } from './series/from-here-on.ts';
import { moreAtOnce } from './series/more-at-once.ts';
import { rules } from './series/rules.ts';
import { split } from './series/split.ts';
import { whole } from './series/whole.ts';
import { tell } from './support/story.ts';

tell({ whole, exceptions, fromHere, fromHereOn, split, end, rules, moreAtOnce });
