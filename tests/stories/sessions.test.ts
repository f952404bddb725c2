import { afterTheFact } from './sessions/after-the-fact.ts';
import { cancelled } from './sessions/cancelled.ts';
import { lengths } from './sessions/lengths.ts';
import { moved } from './sessions/moved.ts';
import { responses } from './sessions/responses.ts';
import { restored } from './sessions/restored.ts';
import { tell } from './support/story.ts';

tell({ moved, lengths, cancelled, restored, afterTheFact, responses });
