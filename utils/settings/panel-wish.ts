import * as z from '../schema/schema.ts';
import { defineSetting } from './setting.ts';

const schema = z.object({
  /** The window whose side panel is meant. */
  windowId: z.number(),
  view: z.literal('home', 'person', 'settings', 'first-run'),
  /** Whose page, for `person`. */
  person: z.optional(z.string()),
});

/** What another surface asked a window's side panel to show, whether or not it is open yet. */
export const panelWish = defineSetting<z.infer<typeof schema> | null>(
  'session:panelWish',
  schema,
  null,
);
