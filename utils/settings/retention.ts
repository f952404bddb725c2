import * as z from '../schema/schema.ts';
import { defineSetting } from './setting.ts';

/** After how many years what was written is deleted; 0: never. */
export const retentionYears = defineSetting('local:retentionYears', z.count(), 0);
