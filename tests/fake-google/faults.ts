/**
 * What goes wrong on the way: refusals, broken replies, replies that do not come. Faults concern
 * the API's host unless they name another one.
 */
import type { Request } from './http.ts';

export interface FaultMatch {
  readonly host?: string;
  /** The beginning of the path, or a pattern for it. */
  readonly path?: string | RegExp;
  /** Parameters by their values; true for any value, false for none. */
  readonly query?: Readonly<Record<string, string | boolean>>;
  /** Only the n-th matching request from now on, counted from 1. */
  readonly nth?: number;
  /** This matching request from now on, counted from 1, and all after it. */
  readonly since?: number;
}

/** One way to go wrong. */
export type Trouble =
  | {
      readonly status: number;
      /** Google's word for it; the usual one of that status if left out. */
      readonly reason?: string;
      readonly message?: string;
      /** Seconds, for the `Retry-After` header. */
      readonly retryAfter?: number;
    }
  /** A network's sign-in page in place of the answer, with status 200. */
  | { readonly captivePortal: true }
  /** The connection ends after so many bytes of the body. */
  | { readonly cutAfter: number }
  /** The connection ends without an answer. */
  | { readonly drop: true }
  /** The real answer, its body spoilt by a hand of its own. */
  | { readonly mangle: (body: string) => string };

export type Fault = FaultMatch & Trouble;

/** A reply held back until it is released, or its client goes away. */
export interface Gate {
  /** A matching request has come. */
  readonly arrived: Promise<void>;
  /** The client has given up waiting. */
  readonly abandoned: Promise<void>;
  /** Lets the reply go, now or when the request comes. */
  release(): void;
}

interface Rule {
  readonly match: FaultMatch;
  readonly isLasting: boolean;
  readonly trouble: Trouble | Held;
  seen: number;
}

/** What a held request tells its gate, and waits for. */
export interface Held {
  readonly arrive: () => void;
  readonly abandon: () => void;
  readonly released: Promise<void>;
}

export class Faults {
  #rules: Rule[] = [];
  readonly #gates = new Set<Gate>();

  /** The next matching request goes wrong. */
  next(fault: Fault): void {
    this.#add(fault, fault, false);
  }

  /** Every matching request goes wrong until `clear`; with `nth`, that one does. */
  always(fault: Fault): void {
    this.#add(fault, fault, true);
  }

  /** Holds the reply to the next matching request back. */
  hold(match: FaultMatch = {}): Gate {
    const arrived = Promise.withResolvers<void>();
    const abandoned = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const held = {
      arrive: arrived.resolve,
      abandon: abandoned.resolve,
      released: released.promise,
    };
    this.#add(match, held, false);
    const gate: Gate = {
      arrived: arrived.promise,
      abandoned: abandoned.promise,
      release: released.resolve,
    };
    this.#gates.add(gate);
    return gate;
  }

  /** Everything goes well again; what was held back goes out. */
  clear(): void {
    this.#rules = [];
    for (const gate of this.#gates) gate.release();
    this.#gates.clear();
  }

  /** What happens to a request, if anything: one-shot faults are used up by it. */
  take(request: Request): Trouble | Held | undefined {
    const matching = this.#rules.filter((rule) => matches(rule.match, request));
    for (const rule of matching) rule.seen += 1;
    const due = matching.find(
      ({ match: { nth, since = 0 }, seen }) => seen >= since && (nth === undefined || nth === seen),
    );
    if (due && !due.isLasting) this.#rules = this.#rules.filter((rule) => rule !== due);
    return due?.trouble;
  }

  #add(match: FaultMatch, trouble: Trouble | Held, isLasting: boolean): void {
    this.#rules.push({ match, trouble, isLasting, seen: 0 });
  }
}

function matches(match: FaultMatch, request: Request): boolean {
  const { host = 'www.googleapis.com', path, query = {} } = match;
  if (host !== request.host || request.method === 'OPTIONS') return false;
  const isAsked = ([name, value]: [string, string | boolean]) =>
    typeof value === 'string'
      ? request.query.get(name) === value
      : request.query.has(name) === value;
  if (!Object.entries(query).every(isAsked)) return false;
  if (path === undefined) return true;
  return typeof path === 'string' ? request.path.startsWith(path) : path.test(request.path);
}
