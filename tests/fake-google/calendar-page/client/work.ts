/** What is done with events: asked back where it must be, told to the calendar, said when done. */
import { encodeEventId } from '../shared/event-id.ts';
import type { Command, Fields, PageEvent, Scope } from '../shared/wire.ts';
import { chipsIn, setShown } from './chips.ts';
import type { Context } from './context.ts';
import type { Moved } from './drag.ts';

type Answer = 'accepted' | 'declined' | 'tentative';

export class Work {
  readonly #context: Context;
  /** Events that are drawn, and not yet stored. */
  readonly #pending: PageEvent[] = [];
  #made = 0;

  constructor(context: Context) {
    this.#context = context;
  }

  get pending(): readonly PageEvent[] {
    return this.#pending;
  }

  async remove(event: PageEvent): Promise<void> {
    const { words } = this.#context;
    const scope = await this.#scope(event, words.deleteRecurring);
    if (!scope) return;
    const { eventId } = event;
    this.#context.closeCard();
    const undo = () => void this.#try({ kind: 'restore', eventId }, words.saved);
    await this.#try(
      { kind: 'delete', eventId, scope },
      words.deleted,
      scope === 'this' ? undo : undefined,
    );
  }

  async move(event: PageEvent, moved: Moved): Promise<void> {
    const { words } = this.#context;
    const scope = await this.#scope(event, words.editRecurring);
    if (!scope) return this.#context.refresh();
    const { eventId } = event;
    await this.#try({ kind: 'save', eventId, scope, fields: { ...moved } }, words.saved);
  }

  /** @returns whether it was saved */
  async save(event: PageEvent | undefined, fields: Fields): Promise<boolean> {
    const { words } = this.#context;
    if (!event) return this.#try({ kind: 'create', fields }, words.saved);
    const scope = await this.#scope(event, words.editRecurring);
    if (!scope) return false;
    return this.#try({ kind: 'save', eventId: event.eventId, scope, fields }, words.saved);
  }

  async respond({ eventId }: PageEvent, response: Answer): Promise<void> {
    await this.#try({ kind: 'respond', eventId, response }, this.#context.words.saved);
  }

  /** Its chip is there at once; that it is stored is said when it is. */
  async create(fields: Fields): Promise<void> {
    const { lateSaving } = this.#context.behaviours;
    if (!lateSaving.on) {
      await this.save(undefined, fields);
      return;
    }
    const drawn = this.#draw(fields);
    this.#pending.push(drawn);
    await this.#context.refresh();
    await new Promise((resolve) => setTimeout(resolve, lateSaving.afterMs));
    const reply = await this.#context.send({ kind: 'create', fields }).catch(() => undefined);
    this.#pending.splice(this.#pending.indexOf(drawn), 1);
    const { words } = this.#context;
    this.#context.say({ text: reply ? words.saved : words.couldNotSave });
    if (reply?.eventId) rename(drawn, { ...drawn, eventId: reply.eventId });
    else await this.#context.refresh();
  }

  async #scope({ isRecurring }: PageEvent, title: string): Promise<Scope | undefined> {
    return isRecurring ? this.#context.askScope(title) : 'this';
  }

  async #try(command: Command, text: string, undo?: () => void): Promise<boolean> {
    const isDone = await this.#context.send(command).then(
      () => true,
      () => false,
    );
    this.#context.say(
      isDone ? { text, ...(undo && { undo }) } : { text: this.#context.words.couldNotSave },
    );
    await this.#context.refresh();
    return isDone;
  }

  #draw({ title = '', start = '', end = '', location }: Fields): PageEvent {
    const { boot } = this.#context;
    this.#made += 1;
    const id = `new${this.#made}`;
    return {
      id,
      eventId: encodeEventId(id, boot.email),
      calendar: boot.email,
      isRecurring: false,
      title,
      start,
      end,
      isAllDay: !start.includes('T'),
      type: 'default',
      organizer: undefined,
      guests: [],
      guestsAreHidden: false,
      isPrivate: false,
      mayEdit: true,
      ...(location && { location }),
    };
  }
}

/** A chip on the grid gets the name the calendar gave its event, where it stands. */
function rename(from: PageEvent, to: PageEvent): void {
  for (const chip of chipsIn(document.body)) {
    if (chip.getAttribute('data-eventid') !== from.eventId) continue;
    setShown(chip, { kind: 'event', event: to });
    for (const part of [chip, ...chip.querySelectorAll('[data-eventid]')]) {
      part.setAttribute('data-eventid', to.eventId);
    }
  }
}
