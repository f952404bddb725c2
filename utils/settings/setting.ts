import { browser } from 'wxt/browser';
import { safeParse, type Schema } from '../schema/schema.ts';

/**
 * One setting: a typed value under one key of the extension's storage. What is stored may come
 * from an older version or a damaged disk, so every read is checked, and what does not fit the
 * schema reads as the default.
 */
export interface Setting<Value> {
  readonly get: () => Promise<Value>;
  readonly set: (value: Value) => Promise<void>;
  /** Calls back with each new value, whichever context wrote it, until the signal aborts. */
  readonly watch: (callback: (value: Value) => void, signal: AbortSignal) => void;
}

/** Where it is kept: `local` lasts, `session` lies in memory and ends with the browser. */
type Area = 'local' | 'session';

/** What is asked for next, and its answer. */
const asking = new Map<Area, { readonly keys: string[]; readonly answer: Promise<Kept> }>();

type Kept = Readonly<Record<string, unknown>>;

/** A page that opens asks for several of them at once: all of those are one question. */
function ask(area: Area, key: string): Promise<Kept> {
  const known = asking.get(area);
  known?.keys.push(key);
  if (known) return known.answer;
  const keys = [key];
  const answer = Promise.resolve().then(() => {
    asking.delete(area);
    return browser.storage[area].get(keys);
  });
  asking.set(area, { keys, answer });
  return answer;
}

/**
 * Declares a setting, such as `local:connection`, with its schema and default; a default the schema
 * does not know, such as null, can be set all the same. The browser's own
 * storage is used as it is: a wrapper's 8 kB would be a twelfth of the worker.
 */
export function defineSetting<Value>(
  name: `${Area}:${string}`,
  schema: Schema<Value>,
  fallback: Value,
): Setting<Value> {
  const area: Area = name.startsWith('local:') ? 'local' : 'session';
  const key = name.slice(area.length + 1);
  const read = (stored: unknown): Value => {
    const parsed = safeParse(schema, stored);
    return parsed.success ? parsed.data : fallback;
  };
  return {
    get: async () => read((await ask(area, key))[key]),
    set: (value) => browser.storage[area].set({ [key]: value }),
    watch: (callback, signal) => {
      const changes = browser.storage[area].onChanged;
      const listener = (changed: Record<string, { newValue?: unknown }>): void => {
        if (Object.hasOwn(changed, key)) callback(read(changed[key]?.newValue));
      };
      changes.addListener(listener);
      signal.addEventListener('abort', () => changes.removeListener(listener), { once: true });
    },
  };
}
