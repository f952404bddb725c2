import * as z from '../schema/schema.ts';
import { defineSetting } from './setting.ts';

/**
 * Questions passed over by "Another question", by whose they are, in order. The card and the panel
 * offer the same one; with the browser's next start it begins anew.
 */
export const passedQuestions = defineSetting(
  'session:passedQuestions',
  z.record(z.array(z.string())),
  {},
);
