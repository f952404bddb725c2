import * as z from '../schema/schema.ts';
import { defineSetting } from './setting.ts';

const schema = z.array(
  z.exact({
    meetingId: z.string(),
    rung: z.literal('7d', '2d', '1d', '2h'),
    start: z.number(),
    at: z.number(),
    againAt: z.optional(z.number()),
    /** It is being shown: whoever is stopped meanwhile looks whether it was. */
    isDue: z.optional(z.boolean()),
  }),
);

/** The reminders that rang, the newest last, so that none does twice (`utils/domain/reminders.ts`). */
export const sentReminders = defineSetting<z.infer<typeof schema>>(
  'local:sentReminders',
  schema,
  [],
);
