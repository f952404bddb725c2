import * as z from '../schema/schema.ts';
import { defineSetting } from './setting.ts';

/**
 * The figures of the rules that the user changed, by name (`utils/domain/thresholds.ts`). Those not
 * changed are not kept, so that a better standard reaches everybody who has none of their own.
 */
export const changedThresholds = defineSetting('local:thresholds', z.record(z.number()), {});
