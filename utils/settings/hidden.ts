import * as z from '../schema/schema.ts';
import { defineSetting } from './setting.ts';

/** Everything of everybody is hidden in every surface, for whoever shares the screen. */
export const hidden = defineSetting('local:hidden', z.boolean(), false);
