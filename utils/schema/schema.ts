/**
 * Schemas for whatever comes from outside: Google's replies, what is stored, messages. They are
 * zod's, under zod's names, made of its core: `zod/mini` brings for every schema also how to parse
 * it later, name it, describe it and count its length in every unit, which is a tenth of the worker.
 * What has no parts is told by a test, which is shorter than zod's classes for each.
 */
import {
  $ZodNever,
  $ZodObject,
  $ZodOptional,
  $ZodUnknown,
  type $strip,
  type $ZodCheck,
  type $ZodRawIssue,
  type $ZodShape,
  type $ZodType,
  type output,
  type ParsePayload,
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
  // Never a promise: a schema that could only be read later would throw.
  const read = schema._zod.run({ value, issues: [] }, { async: false });
  const { issues, value: data } = read as ParsePayload<output<Of>>;
  return issues.length === 0 ? { success: true, data } : { success: false, issues };
}

/** Whether a value is right; of what zod's classes do not tell. */
type Test<Value> = (value: Value) => boolean;

function checkOf<Value>(test: Test<Value>): $ZodCheck<Value> {
  return {
    _zod: {
      def: { check: 'custom' },
      onattach: [],
      check: ({ value, issues }) => {
        if (!test(value)) issues.push({ code: 'custom', input: value });
      },
    },
  };
}

/** A schema of what has no parts, or of whose parts nothing is left out: it says yes or no. */
export type Plain<Value> = Schema<Value> & $ZodUnknown;

/** Whatever passes the test. */
function only<Value>(test: (value: unknown) => value is Value): Plain<Value> {
  return new $ZodUnknown({ type: 'unknown', checks: [checkOf(test)] }) as Plain<Value>;
}

/** So long, in UTF-16 units or items, and no longer: a hostile page is to cost little. */
export function length(least: number, most: number): Test<{ readonly length: number }> {
  return (value) => value.length >= least && value.length <= most;
}

/** With this somewhere in it. */
export function includes(part: string): Test<string> {
  return (value) => value.includes(part);
}

/** Any text that passes the tests. */
export function string(...tests: Test<string>[]): Plain<string> {
  return only(
    (value): value is string => typeof value === 'string' && tests.every((test) => test(value)),
  );
}

/** Any finite number. */
export function number(): Plain<number> {
  return only((value): value is number => Number.isFinite(value));
}

/** A whole number, none below zero. */
export function count(): Plain<number> {
  return only((value): value is number => Number.isSafeInteger(value) && Number(value) >= 0);
}

/** `true` or `false`. */
export function boolean(): Plain<boolean> {
  return only((value) => typeof value === 'boolean');
}

/** One of these words. */
export function literal<const Word extends string>(...words: Word[]): Plain<Word> {
  return only((value): value is Word => words.some((word) => word === value));
}

/** Anything at all. */
export function unknown(): Plain<unknown> {
  return new $ZodUnknown({ type: 'unknown' });
}

/** The same, or absent. */
export function optional<Inner extends $ZodType>(innerType: Inner): $ZodOptional<Inner> {
  return new $ZodOptional({ type: 'optional', innerType }) as $ZodOptional<Inner>;
}

/** A list that passes the tests, and of which each item is right. */
export function array<Item>(
  element: Plain<Item>,
  ...tests: Test<readonly unknown[]>[]
): Plain<Item[]> {
  return only(
    (value): value is Item[] =>
      Array.isArray(value) &&
      tests.every((test) => test(value)) &&
      value.every((item) => safeParse(element, item).success),
  );
}

/** An object with these fields; any others are left out. */
export function object<const Shape extends $ZodShape>(shape: Shape): $ZodObject<Shape, $strip> {
  return new $ZodObject({ type: 'object', shape }) as $ZodObject<Shape, $strip>;
}

/** An object with these fields and no other: an unknown one makes the whole wrong. */
export function exact<const Shape extends $ZodShape>(
  shape: Shape,
): Plain<output<$ZodObject<Shape, $strip>>> {
  const catchall = new $ZodNever({ type: 'never' });
  // Nothing of it is left out, so it says yes or no like what has no parts.
  return new $ZodObject({ type: 'object', shape, catchall }) as unknown as Plain<
    output<$ZodObject<Shape, $strip>>
  >;
}

/** Whatever passes a test of its own, for what no other schema says. */
export function custom<Value>(test: (value: unknown) => value is Value): Plain<Value> {
  return only(test);
}

/** An object with any fields, of which each is right. */
export function record<Value>(values: Plain<Value>): Schema<Record<string, Value>> {
  return new $ZodObject({ type: 'object', shape: {}, catchall: values }) as Schema<
    Record<string, Value>
  >;
}
