/** The kinds of fields there are in a backup. */
import * as z from '../schema/schema.ts';
import type { Day, Millis, Version } from '../domain/types.ts';
import {
  readFields,
  writeFields,
  type AnyFields,
  type Field,
  type FieldsOf,
  type Join,
  type OptionalField,
} from './field.ts';

/** No text is longer; the longest note that was tried has a million letters (proof.md §5.1). */
const MOST_LETTERS = 4_000_000;
/** Names, addresses and ids are short: calendar ids have at most 1,024 letters. */
const MOST_OF_ID = 4_000;
const MOST_ITEMS = 100_000;

const ISO = /^(?:\d{4}|[+-]\d{6})-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/u;
const DAY = /^(?:\d{4}|[+-]\d{6})-\d\d-\d\d$/u;

const isInstant = z.custom((value): value is string => {
  if (typeof value !== 'string' || !ISO.test(value)) return false;
  return isReadable(() => Temporal.Instant.from(value).toString() === value);
});

const isDay = z.custom((value): value is string => {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  return isReadable(() => Temporal.PlainDate.from(value).toString() === value);
});

function isReadable(read: () => boolean): boolean {
  try {
    return read();
  } catch {
    return false;
  }
}

function toInstant(written: unknown): Millis {
  return Temporal.Instant.from(String(written)).epochMilliseconds;
}

function fromInstant(at: Millis): unknown {
  // What is no instant is written as it is: then reading the file again refuses it, and says where.
  if (!Number.isSafeInteger(at)) return at;
  return Temporal.Instant.fromEpochMilliseconds(at).toString();
}

/** A text of any length. */
export function text(join?: Join<string>): Field<string> {
  return { schema: z.string(z.length(0, MOST_LETTERS)), ...(join && { join }) };
}

/** An id, an address or another short text that nobody reads as words. */
export function id(join?: Join<string>): Field<string> {
  return { schema: z.string(z.length(0, MOST_OF_ID)), ...(join && { join }) };
}

/** An address of the web, or none (empty). Others could run code where somebody presses them. */
export function link(): Field<string> {
  return {
    schema: z.custom(
      (value): value is string =>
        typeof value === 'string' &&
        value.length <= MOST_OF_ID &&
        (value === '' || /^https?:\/\//iu.test(value)),
    ),
  };
}

/** An instant: ISO text in UTC in the file, milliseconds in the database. */
export function instant(join?: Join<Millis>): Field<Millis> {
  return { schema: isInstant, write: fromInstant, read: toInstant, ...(join && { join }) };
}

/** A calendar day, `YYYY-MM-DD`. */
export function day(join?: Join<Day>): Field<Day> {
  return { schema: isDay, ...(join && { join }) };
}

/** A calendar day, or empty. */
export function dayOrNone(join?: Join<Day>): Field<Day> {
  const schema = z.custom(
    (value): value is string => value === '' || z.safeParse(isDay, value).success,
  );
  return { schema, ...(join && { join }) };
}

/** An instant or, for what lasts whole days, a day. */
export function instantOrDay(): Field<Millis | Day> {
  return {
    schema: z.custom(
      (value): value is string =>
        z.safeParse(isInstant, value).success || z.safeParse(isDay, value).success,
    ),
    write: (value) => (typeof value === 'number' ? fromInstant(value) : value),
    read: (written) => {
      const words = String(written);
      return DAY.test(words) ? words : toInstant(written);
    },
  };
}

/** A whole number, none below zero. */
export function count(join?: Join<number>): Field<number> {
  return { schema: z.count(), ...(join && { join }) };
}

/** Any finite number. */
export function number(join?: Join<number>): Field<number> {
  return { schema: z.number(), ...(join && { join }) };
}

/** Yes or no. */
export function flag(join?: Join<boolean>): Field<boolean> {
  return { schema: z.boolean(), ...(join && { join }) };
}

/** Always true where it is there; of two versions, where both have it. */
export function mark(): Field<true> {
  return {
    schema: z.custom((value): value is true => value === true),
    join: (first, second) => (first === undefined ? undefined : second),
  };
}

/** One of these words. */
export function word<const Word extends string>(
  words: readonly Word[],
  join?: Join<Word>,
): Field<Word> {
  return { schema: z.literal(...words), ...(join && { join }) };
}

/** A counter a device (`design: writing`). */
export function version(): Field<Version> {
  const counts = z.record(z.count());
  return {
    schema: z.custom((value): value is Version => {
      if (typeof value !== 'object' || value === null || Object.hasOwn(value, '__proto__')) {
        return false;
      }
      return Object.keys(value).length <= MOST_OF_ID && z.safeParse(counts, value).success;
    }),
  };
}

/** A list of such values. */
export function list<Item>(
  item: Field<Item>,
  join?: Join<readonly Item[]>,
): Field<readonly Item[]> {
  const { write, read } = item;
  return {
    schema: z.array(item.schema as z.Plain<unknown>, z.length(0, MOST_ITEMS)),
    ...(write && { write: (items) => items.map(write) }),
    ...(read && {
      read: (written) => (Array.isArray(written) ? written.map((each) => read(each)) : []),
    }),
    ...(join && { join }),
  };
}

/** An object with these fields. */
export function parts<Kept extends object>(fields: FieldsOf<Kept>, join?: Join<Kept>): Field<Kept> {
  const known = fields as unknown as AnyFields;
  return {
    schema: schemaOf(known),
    write: (value) => writeFields(known, value),
    // Checked against the schema of the same fields.
    read: (written) => readFields(known, Object(written)) as Kept,
    ...(join && { join }),
  };
}

/** The same, or absent. */
export function maybe<Value>(field: Field<Value>): OptionalField<Value> {
  return { ...field, schema: z.optional(field.schema), isOptional: true };
}

/** The schema of a record's fields, and of no others. */
export function schemaOf(fields: AnyFields): z.Plain<object> {
  return z.exact(
    Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema])),
  );
}
