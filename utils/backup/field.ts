/**
 * How a field of a record is written in a backup, checked and read again, and what becomes of it
 * where two versions of its record have to be made one.
 */
import type { Schema } from '../schema/schema.ts';
import type * as z from '../schema/schema.ts';

/** One field, by the value it has in the database. */
export interface Field<Value> {
  /** What it is in the file: JSON, checked when it is read. */
  readonly schema: Schema;
  /** From the database to the file; absent: as it is. */
  readonly write?: (value: Value) => unknown;
  /** From the file, checked, to the database; absent: as it is. */
  readonly read?: (written: unknown) => Value;
  /**
   * Two values of it made one. The first record is the one that counts where only one can. Absent:
   * its value stands, also where it has none.
   */
  readonly join?: Join<Value>;
}

/** Joins a field of two versions; what finds no place in it is added to `conflicts`. */
export type Join<Value> = (
  first: Value | undefined,
  second: Value | undefined,
  conflicts: string[],
) => Value | undefined;

/** A field that may be absent. */
export interface OptionalField<Value> extends Field<Value> {
  readonly isOptional: true;
  readonly schema: ReturnType<typeof z.optional>;
}

/** Every field of a record: one that its type has and the table has not does not compile. */
export type FieldsOf<Kept> = {
  readonly [Name in keyof Kept]-?: object extends Pick<Kept, Name>
    ? OptionalField<NonNullable<Kept[Name]>>
    : Field<Kept[Name]>;
};

/** Fields by name, whatever their record. */
export type AnyFields = Readonly<Record<string, Field<never>>>;

/** The fields of a record as they stand in the file; those without a value are left out. */
export function writeFields(fields: AnyFields, record: object): object {
  return mapFields(fields, record, ({ write }, value) => (write ? write(value as never) : value));
}

/** The fields of a record as they lie in the database. They were checked before. */
export function readFields(fields: AnyFields, written: object): object {
  return mapFields(fields, written, ({ read }, value) => (read ? read(value) : value));
}

function mapFields(
  fields: AnyFields,
  record: object,
  map: (field: Field<never>, value: unknown) => unknown,
): object {
  const values = new Map<string, unknown>(Object.entries(record));
  const mapped: [string, unknown][] = [];
  for (const [name, field] of Object.entries(fields)) {
    const value = values.get(name);
    if (value !== undefined) mapped.push([name, map(field, value)]);
  }
  return Object.fromEntries(mapped);
}
