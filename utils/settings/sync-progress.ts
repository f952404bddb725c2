import * as z from '../schema/schema.ts';
import { defineSetting } from './setting.ts';

const schema = z.object({ account: z.string(), events: z.number() });

/**
 * What the running sync has read so far; null when none runs. It lives for the browser session
 * only, and a starting worker clears it, since a stopped one cannot.
 */
export const syncProgress = defineSetting<z.infer<typeof schema> | null>(
  'session:syncProgress',
  schema,
  null,
);
