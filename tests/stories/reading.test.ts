import { firstImport } from './reading/first-import.ts';
import { firstSight } from './reading/first-sight.ts';
import { gaps } from './reading/gaps.ts';
import { seasons } from './reading/seasons.ts';
import { spoilt } from './reading/spoilt.ts';
import { tokens } from './reading/tokens.ts';
import { tell } from './support/story.ts';

tell({ firstImport, firstSight, tokens, gaps, spoilt, seasons });
