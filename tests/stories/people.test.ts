import { guests } from './people/guests.ts';
import { oneOffs } from './people/one-offs.ts';
import { organizers } from './people/organizers.ts';
import { tell } from './support/story.ts';

tell({ oneOffs, guests, organizers });
