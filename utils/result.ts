/** A value, or the reason there is none: for failures that callers are expected to handle. */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

/** Wraps a value. */
export function succeed<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

/** Wraps a failure. */
export function fail<Failure>(failure: Failure): Result<never, Failure> {
  return { ok: false, failure };
}
