import * as z from '../schema/schema.ts';
import { defineSetting } from './setting.ts';

const schema = z.object({
  /** The window whose side panel is meant. */
  windowId: z.number(),
  view: z.literal('home', 'person', 'session', 'settings', 'your-data', 'first-run'),
  /** Whose page, for `person` and `session`. */
  person: z.optional(z.string()),
  /** Which part of it. */
  tab: z.optional(z.literal('next', 'notes', 'growth', 'history')),
  /** The record to bring into sight: there, in the inbox at home, or in Settings. */
  sought: z.optional(z.string()),
  /** The entry of the ledger to bring into sight. */
  changeId: z.optional(z.string()),
  /** Which session, by its meeting. */
  meetingId: z.optional(z.string()),
  /** Its close. */
  closing: z.optional(z.boolean()),
});

/** What another surface asked a window's side panel to show, whether or not it is open yet. */
export const panelWish = defineSetting<z.infer<typeof schema> | null>(
  'session:panelWish',
  schema,
  null,
);
