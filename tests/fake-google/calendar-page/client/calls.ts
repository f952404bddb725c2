/** What the page asks of its server. */
import type { BehaviourChanges } from '../shared/behaviours.ts';
import type { Command, CommandReply, Listing, PageEvent } from '../shared/wire.ts';

export class Calls {
  readonly #base: string;

  constructor(user: number) {
    this.#base = `/calendar/u/${user}/data`;
  }

  async list(from: Temporal.PlainDate, until: Temporal.PlainDate): Promise<Listing> {
    const query = new URLSearchParams({ from: from.toString(), until: until.toString() });
    return (await this.#call(`events?${query.toString()}`)) as Listing;
  }

  /** One event by its name, wherever it lies. */
  async event(eventId: string): Promise<PageEvent | undefined> {
    const query = new URLSearchParams({ eid: eventId });
    return (await this.#call(`event?${query.toString()}`)) as PageEvent | undefined;
  }

  async send(command: Command): Promise<CommandReply> {
    return (await this.#call('edit', command)) as CommandReply;
  }

  /** Turns switches for every page that is opened from now on. */
  async setBehaviours(changes: BehaviourChanges): Promise<void> {
    await this.#call('behaviours', changes);
  }

  async #call(name: string, body?: object): Promise<unknown> {
    const response = await fetch(
      `${this.#base}/${name}`,
      body && { method: 'POST', body: JSON.stringify(body) },
    );
    if (!response.ok) throw new Error(`The calendar answered ${response.status}`);
    const text = await response.text();
    return text === '' ? undefined : JSON.parse(text);
  }
}
