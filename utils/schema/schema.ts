/**
 * Schemas for whatever comes from outside: Google's replies, what is stored, messages. They are
 * zod's, under zod's names, made of its core: `zod/mini` brings for every schema also how to parse
 * it later, name it, describe it and count its length in every unit, which is a tenth of the worker.
 */
import {
  $ZodArray,
  $ZodBoolean,
  $ZodLiteral,
  $ZodNullable,
  $ZodNumber,
  $ZodObject,
  $ZodOptional,
  $ZodString,
  $ZodUnknown,
  type $strip,
  type $ZodCheck,
  type $ZodRawIssue,
  type $ZodShape,
  type $ZodType,
  type output,
} from 'zod/v4/core';

/** What a schema lets through, as a type. */
export type { output as infer } from 'zod/v4/core';

/** A schema by what it lets through. */
export type Schema<Value = unknown> = $ZodType<Value>;

/** What came of reading a value: the data, or what is wrong with it and where. */
export type Reading<Value> =
  | { readonly success: true; readonly data: Value }
  | { readonly success: false; readonly data?: undefined; readonly issues: readonly Issue[] };

/** One thing that is wrong; the path is empty where it is the whole. */
export type Issue = Pick<$ZodRawIssue, 'path'>;

/** Reads a value by a schema. Nobody is told in words what is wrong, so zod's words are left out. */
export function safeParse<Of extends $ZodType>(schema: Of, value: unknown): Reading<output<Of>> {
  const read = schema._zod.run({ value, issues: [] }, { async: false });
  if (read instanceof Promise) throw new TypeError('No schema here reads later.');
  const { issues } = read;
  return issues.length === 0 ? { success: true, data: read.value as output<Of> } : { success: false, issues };
}

/** A check beyond the type. */
function check<Value>(isRight: (value: Value) => boolean): $ZodCheck<Value> {
  return {
    _zod: {
      def: { check: 'custom' },
      onattach: [],
      check: ({ value, issues }) => {
        if (!isRight(value)) issues.push({ code: 'custom', input: value });
      },
    },
  };
}

/** So long, in UTF-16 units or items, and no longer: a hostile page is to cost little. */
export function length(least: number, most: number): $ZodCheck<{ readonly length: number }> {
  return check((value) => value.length >= least && value.length <= most);
}

/** With this somewhere in it. */
export function includes(part: string): $ZodCheck<string> {
  return check((value) => value.includes(part));
}

/** Any text that passes the checks. */
export function string(...checks: $ZodCheck<string>[]): $ZodString {
  return new $ZodString({ type: 'string', checks });
}

/** Any finite number. */
export function number(): $ZodNumber {
  return new $ZodNumber({ type: 'number' });
}

/** A whole number, none below zero. */
export function count(): $ZodNumber {
  const isCount = check<number>((value) => Number.isSafeInteger(value) && value >= 0);
  return new $ZodNumber({ type: 'number', checks: [isCount] });
}

/** `true` or `false`. */
export function boolean(): $ZodBoolean {
  return new $ZodBoolean({ type: 'boolean' });
}

/** Anything at all. */
export function unknown(): $ZodUnknown {
  return new $ZodUnknown({ type: 'unknown' });
}

/** One of these words. */
export function literal<const Word extends string>(...values: Word[]): $ZodLiteral<Word> {
  return new $ZodLiteral({ type: 'literal', values }) as $ZodLiteral<Word>;
}

/** The same, or absent. */
export function optional<Inner extends $ZodType>(innerType: Inner): $ZodOptional<Inner> {
  return new $ZodOptional({ type: 'optional', innerType }) as $ZodOptional<Inner>;
}

/** The same, or null. */
export function nullable<Inner extends $ZodType>(innerType: Inner): $ZodNullable<Inner> {
  return new $ZodNullable({ type: 'nullable', innerType }) as $ZodNullable<Inner>;
}

/** A list, each item of which is right. */
export function array<Item extends $ZodType>(
  element: Item,
  ...checks: $ZodCheck<readonly unknown[]>[]
): $ZodArray<Item> {
  return new $ZodArray({ type: 'array', element, checks }) as $ZodArray<Item>;
}

/** An object with these fields; any others are left out. */
export function object<const Shape extends $ZodShape>(shape: Shape): $ZodObject<Shape, $strip> {
  return new $ZodObject({ type: 'object', shape }) as $ZodObject<Shape, $strip>;
}

/** An object with any fields. */
export function record(): Schema<Record<string, unknown>> {
  return new $ZodObject({ type: 'object', shape: {}, catchall: unknown() });
}
