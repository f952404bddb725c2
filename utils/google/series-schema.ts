/**
 * What we ask of the stream of changes, and what we make sure of before believing it: an event as
 * everywhere, and of a series' master the lines of its rule. Mask and schema belong together (a test
 * ties them).
 */
import * as z from '../schema/schema.ts';
import {
  checkItem,
  EVENT_FIELDS,
  EVENT_ITEM_FIELDS,
  eventFields,
  pageFields,
} from './event-schema.ts';

/** `fields` of the stream of changes. */
export const CHANGES_FIELDS = pageFields(`recurrence,${EVENT_ITEM_FIELDS}`);

/** `fields` of `events.get`, of a series. */
export const SERIES_FIELDS = `recurrence,${EVENT_FIELDS}`;

/** A list of left-out days may be long; a rule of more than this is none of a one-on-one's. */
const MAX_LINES = 1_000;
const line = z.string(z.length(0, 10_000));

/** A master, a one-off, or an occurrence that differs from its series' rule. */
export const changeSchema = z.object({
  ...eventFields,
  recurrence: z.optional(z.array(line, z.length(0, MAX_LINES))),
});

/** A checked item of the stream in Google's words. */
export type RawChange = z.infer<typeof changeSchema>;

/** Checks one item of a page of the stream; undefined for what cannot be read. */
export function checkChange(item: unknown): RawChange | undefined {
  return checkItem(changeSchema, item);
}
