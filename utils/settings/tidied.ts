import * as z from '../schema/schema.ts';
import { defineSetting } from './setting.ts';

/** When what was deleted was last erased and the second copies compared. */
export const tidied = defineSetting('local:tidied', z.number(), 0);

/** Whether the second copies were compared since the browser was started: disks fail in between. */
export const compared = defineSetting('session:compared', z.boolean(), false);
