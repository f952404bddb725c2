/**
 * Replies given once and given again: for benchmarks, in which the time this server takes to make a
 * reply would hide the time its client takes to read it.
 */
import type { Reply, Request } from './http.ts';

/** Bounds of a listing: they move on with the clock, what they bound does not. */
const CLOCKED = ['timeMin', 'timeMax'];

/** Whether replies are remembered, and those that are. */
export class Remembering {
  /** As long as it is on, the same question gets the same reply, whatever is edited. */
  isOn = false;
  readonly #replies = new Map<string, Reply>();

  /** The reply to a request: the remembered one, or a new one. */
  of(request: Request, make: () => Reply): Reply {
    if (!this.isOn || request.method !== 'GET') return make();
    const query = new URLSearchParams(request.query);
    for (const name of CLOCKED) query.delete(name);
    query.sort();
    const key = `${request.host}${request.path}?${query.toString()}`;
    const known = this.#replies.get(key);
    if (known !== undefined) return known;
    const reply = make();
    this.#replies.set(key, reply);
    return reply;
  }
}
