/**
 * What a worker writes to its database, caught where it asks IndexedDB for it: no code of the
 * product has to be trusted to tell.
 */
import type { WebWorker } from 'puppeteer-core';

/** What can be asked of a store that changes it. */
const METHODS = ['put', 'add', 'delete', 'clear'] as const;

/** A write of the worker, such as `put meetings`, the so-manieth from now on. */
export interface Write {
  readonly write: string;
  readonly nth: number;
}

/** Watches the writes of a worker from now on; gives how to stop, which names each in its order. */
export async function watchWrites(worker: WebWorker): Promise<() => Promise<string[]>> {
  const watch = await worker.evaluateHandle((methods) => {
    const seen: string[] = [];
    const store = IDBObjectStore.prototype;
    const real = methods.map((name) => [name, store[name]] as const);
    for (const [name, method] of real) {
      store[name] = function watched(this: IDBObjectStore, ...args: unknown[]): IDBRequest {
        seen.push(`${name} ${this.name}`);
        return Reflect.apply(method, this, args);
      };
    }
    const stop = (): string[] => {
      for (const [name, method] of real) Object.assign(store, { [name]: method });
      return seen;
    };
    return { stop };
  }, METHODS);
  return async () => watch.evaluate(({ stop }) => stop());
}

/**
 * Lets a worker, or a page, come as far as a write and no further: it has asked for it, and the
 * transaction stays open for as long as it lives. With `isDone` it is let to the transaction's end.
 *
 * @returns how to wait until it is there
 */
export async function holdAt(
  worker: Pick<WebWorker, 'evaluateHandle'>,
  { write, nth }: Write,
  isDone = false,
): Promise<() => Promise<void>> {
  const hold = await worker.evaluateHandle(
    (methods, wanted, count, toTheEnd) => {
      const there = Promise.withResolvers<null>();
      const store = IDBObjectStore.prototype;
      let left = count;
      const reach = (one: IDBObjectStore): void => {
        if (toTheEnd) {
          one.transaction.addEventListener('complete', () => there.resolve(null));
          return;
        }
        // A transaction ends when nothing is asked of it any more, or when that is said.
        Object.assign(one.transaction, { commit: () => undefined });
        const askOn = (): void => one.count().addEventListener('success', askOn);
        askOn();
        there.resolve(null);
      };
      for (const name of methods) {
        const method = store[name];
        store[name] = function held(this: IDBObjectStore, ...args: unknown[]): IDBRequest {
          const request: IDBRequest = Reflect.apply(method, this, args);
          if (`${name} ${this.name}` === wanted) left -= 1;
          if (`${name} ${this.name}` === wanted && left === 0) reach(this);
          return request;
        };
      }
      return { there: there.promise };
    },
    METHODS,
    write,
    nth,
    isDone,
  );
  return async () => {
    await hold.evaluate(async ({ there }) => there);
  };
}
