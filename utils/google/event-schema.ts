/**
 * What we ask Google for and what we make sure of before believing it. The `fields` masks and the
 * schemas belong together (a test ties them): description, location and attachments are in
 * neither, so they are never sent to us.
 *
 * Every field but the id may be missing somewhere (Google guarantees only the id of a deleted
 * event), unknown words and keys are let through, and texts have a length limit, so that a page
 * made by somebody hostile costs little.
 */
import * as z from '../schema/schema.ts';

const TIME_FIELDS = 'date,dateTime,timeZone';
/** What is asked of one event. */
export const EVENT_ITEM_FIELDS = [
  'id,etag,status,eventType,summary,created,updated,sequence,iCalUID,recurringEventId',
  `originalStartTime(${TIME_FIELDS}),start(${TIME_FIELDS}),end(${TIME_FIELDS}),endTimeUnspecified`,
  'organizer(email,displayName,self)',
  'attendees(email,displayName,self,organizer,responseStatus,resource,additionalGuests)',
  'attendeesOmitted,guestsCanSeeOtherGuests,hangoutLink,htmlLink,extendedProperties(private)',
].join(',');

/** `fields` of `events.get`. */
export const EVENT_FIELDS = `kind,${EVENT_ITEM_FIELDS}`;

/** `fields` of a page of such items. Without naming them the tokens would not come. */
export function pageFields(item: string): string {
  return `kind,timeZone,accessRole,nextPageToken,nextSyncToken,items(${item})`;
}

/** `fields` of `events.list`, where it lists single events. */
export const PAGE_FIELDS = pageFields(EVENT_ITEM_FIELDS);

/** More rows than this make no one-on-one; what lies beyond counts as left out. */
export const MAX_ATTENDEES_READ = 200;

const word = z.string(z.length(0, 200));
const identifier = z.string(z.length(1, 1_200));
const address = z.string(z.length(3, 320));
const text = z.string(z.length(0, 10_000));
const count = z.count();

const timeSchema = z.object({
  date: z.optional(word),
  dateTime: z.optional(word),
  timeZone: z.optional(word),
});

const organizerSchema = z.object({
  email: z.optional(address),
  displayName: z.optional(text),
  self: z.optional(z.boolean()),
});

/** One row of a guest list. */
export const attendeeSchema = z.object({
  email: address,
  displayName: z.optional(text),
  self: z.optional(z.boolean()),
  organizer: z.optional(z.boolean()),
  responseStatus: z.optional(word),
  resource: z.optional(z.boolean()),
  additionalGuests: z.optional(count),
});

/** Of an event or occurrence; `status` and `eventType` may say words that are new to us. */
export const eventFields = {
  id: identifier,
  etag: z.optional(word),
  status: z.optional(word),
  eventType: z.optional(word),
  summary: z.optional(text),
  created: z.optional(word),
  updated: z.optional(word),
  sequence: z.optional(count),
  iCalUID: z.optional(identifier),
  recurringEventId: z.optional(identifier),
  originalStartTime: z.optional(timeSchema),
  start: z.optional(timeSchema),
  end: z.optional(timeSchema),
  endTimeUnspecified: z.optional(z.boolean()),
  organizer: z.optional(organizerSchema),
  /** Rows are checked one by one: an unreadable one makes the list incomplete, not the event bad. */
  attendees: z.optional(z.array(z.unknown())),
  attendeesOmitted: z.optional(z.boolean()),
  guestsCanSeeOtherGuests: z.optional(z.boolean()),
  hangoutLink: z.optional(text),
  htmlLink: z.optional(text),
  extendedProperties: z.optional(z.object({ private: z.optional(z.record(z.unknown())) })),
};

/** An event or occurrence. */
export const eventSchema = z.object(eventFields);

/** A checked event in Google's words. */
export type RawEvent = z.infer<typeof eventSchema>;

/** A cancelled event: an id is all that Google guarantees. */
const cancelledSchema = z.object({ id: identifier, status: z.literal('cancelled') });

/**
 * Checks one item of a page. A living event must be right in every field that is there. Of a
 * cancelled one, a field that cannot be read is as good as a missing one, as most of them are.
 *
 * @returns undefined for what cannot be read
 */
export function checkItem<Raw>(schema: z.Schema<Raw>, item: unknown): Raw | undefined {
  const whole = z.safeParse(schema, item);
  if (whole.success) return whole.data;
  if (!z.safeParse(cancelledSchema, item).success) return undefined;
  const bad = new Set(whole.issues.map(({ path = [] }) => path[0]));
  const readable = Object.entries(Object(item)).filter(([name]) => !bad.has(name));
  return z.safeParse(schema, Object.fromEntries(readable)).data;
}

/** Checks an event or occurrence. */
export function checkEvent(item: unknown): RawEvent | undefined {
  return checkItem(eventSchema, item);
}

/**
 * The envelope of `events.list`. `kind` is asked for so that any other JSON object is not taken
 * for an empty calendar: absence from a complete list is evidence.
 */
export const pageSchema = z.object({
  kind: z.literal('calendar#events'),
  timeZone: z.optional(word),
  accessRole: z.optional(word),
  nextPageToken: z.optional(z.string(z.length(1, 10_000))),
  nextSyncToken: z.optional(z.string(z.length(1, 10_000))),
  items: z.optional(z.array(z.unknown())),
});
