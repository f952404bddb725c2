import * as z from '../schema/schema.ts';
import { defineSetting } from './setting.ts';

/** The topics, by id, whose mark "tells rather than asks" was dismissed: after a few, none comes. */
export const tellingDismissed = defineSetting('local:tellingDismissed', z.array(z.string()), []);
