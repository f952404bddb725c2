import * as z from '../schema/schema.ts';
import { defineSetting } from './setting.ts';

/** What is being typed in lines that are not added yet, by the line: a panel closes without asking. */
export const drafts = defineSetting('local:drafts', z.record(z.string()), {});
