import * as z from '../schema/schema.ts';
import { defineSetting } from './setting.ts';

const schema = z.object({
  /** Reminders to prepare come as notifications of the browser. */
  isOn: z.boolean(),
  /** When nothing rings, in minutes after midnight; from a later one until an earlier: over it. */
  quiet: z.object({ from: z.count(), until: z.count() }),
  /** They say with whom. Somebody may be looking on. */
  withNames: z.boolean(),
});

/** Whether and how the user is reminded to prepare. */
export type ReminderPlan = z.infer<typeof schema>;

/**
 * Off until the user wants it: it takes a permission, which is asked for then. Quiet from seven in
 * the evening until eight: our convention.
 */
export const reminderPlan = defineSetting<ReminderPlan>('local:reminderPlan', schema, {
  isOn: false,
  quiet: { from: 19 * 60, until: 8 * 60 },
  withNames: false,
});
