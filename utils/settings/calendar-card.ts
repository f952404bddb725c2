import * as z from '../schema/schema.ts';
import { defineSetting } from './setting.ts';

/** How the card of an event appears: `ask` until the user has said. */
export type CardOpening = 'ask' | 'always' | 'click';

/** Whether the card opens fully with each event, or one line of it, until it is clicked. */
export const cardOpening = defineSetting<CardOpening>(
  'local:cardOpening',
  z.literal('ask', 'always', 'click'),
  'ask',
);

/** Whether one-on-ones that need a look are marked on the calendar's grid. */
export const marksShown = defineSetting('local:marksShown', z.boolean(), true);

/** For which version "Reload this tab" was said: once is enough. */
export const reloadSaid = defineSetting('local:reloadSaid', z.string(), '');
