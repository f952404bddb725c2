import * as z from '../schema/schema.ts';
import { defineSetting } from './setting.ts';

/** Offers the user has said "Not now" to, the newest last. */
export const notNow = defineSetting('local:notNow', z.array(z.string()), []);
