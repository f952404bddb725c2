import * as z from '../schema/schema.ts';
import { defineSetting } from './setting.ts';

/** Since when reminders wait for the calendar to be read; null: they do not. */
export const remindersHeld = defineSetting<number | null>(
  'session:remindersHeld',
  z.number(),
  null,
);
