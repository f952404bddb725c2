import * as z from 'zod/mini';
import { defineSetting } from './setting.ts';

/** What was being typed in the popup when it closed: a popup closes without asking. */
export const quickNoteDraft = defineSetting('local:quickNoteDraft', z.string(), '');
