export interface LoggedRequest {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly at: Temporal.Instant;
  /** `undefined` while the answer is held back; `'lost'` if none was given, or only a part of it. */
  status: number | 'lost' | undefined;
}

/** Every request served, in order, without the browser's own traffic. */
export class RequestLog implements Iterable<LoggedRequest> {
  #entries: LoggedRequest[] = [];

  get length(): number {
    return this.#entries.length;
  }

  [Symbol.iterator](): Iterator<LoggedRequest> {
    return this.#entries.values();
  }

  add(entry: LoggedRequest): void {
    this.#entries.push(entry);
  }

  clear(): void {
    this.#entries = [];
  }

  to(host: string): readonly LoggedRequest[] {
    return this.#entries.filter((entry) => entry.host === host);
  }
}
