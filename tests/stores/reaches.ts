/** Resolves once a signal's value fits; a test that waits in vain ends by its time limit. */
export async function reaches<Value>(
  source: { subscribe: (listener: (value: Value) => void) => () => void },
  fits: (value: Value) => boolean,
): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = source.subscribe((value) => {
    if (fits(value)) resolve();
  });
  await promise;
  stop();
}
