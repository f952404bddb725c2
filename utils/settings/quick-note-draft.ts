import * as z from '../schema/schema.ts';
import { defineSetting } from './setting.ts';

/** What was being typed in the popup when it closed: a popup closes without asking. */
export const quickNoteDraft = defineSetting('local:quickNoteDraft', z.string(), '');
