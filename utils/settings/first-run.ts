import * as z from '../schema/schema.ts';
import { defineSetting } from './setting.ts';

const schema = z.object({
  step: z.literal('begin', 'pin', 'connect', 'confirm', 'done'),
  /** Left before its end: home shows, and offers to go on. */
  left: z.boolean(),
});

/** How far first run has come. */
export type FirstRun = z.infer<typeof schema>;

/** Where first run is to be resumed. */
export const firstRun = defineSetting<FirstRun>('local:firstRun', schema, {
  step: 'begin',
  left: false,
});
