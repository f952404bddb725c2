/** Who is invited: a list that grows by an address and shrinks by a cross. */
import { icon } from '../shared/icons.ts';
import { h } from '../shared/markup.ts';
import type { Described } from '../shared/markup.ts';
import type { PageGuest } from '../shared/wire.ts';
import { build } from './build.ts';
import { guestItem } from './card-guests.ts';
import type { Context } from './context.ts';

export class EditGuests {
  readonly #context: Context;
  readonly #guests: Map<string, PageGuest>;
  readonly #mayEdit: boolean;

  constructor(context: Context, guests: readonly PageGuest[], mayEdit: boolean) {
    this.#context = context;
    this.#guests = new Map(guests.map((guest) => [guest.email, guest]));
    this.#mayEdit = mayEdit;
  }

  /** The addresses, in order. */
  emails(): readonly string[] {
    return [...this.#guests.keys()];
  }

  /** The panel beside the details. */
  panel(): Described {
    const { words } = this.#context;
    return h(
      'div',
      { class: 'edit-guests' },
      h('div', { class: 'tabs' }, h('span', { class: 'tab chosen' }, words.guestsTab)),
      h(
        'div',
        { role: 'tabpanel', 'aria-label': words.guestsTab },
        this.#mayEdit &&
          h('input', {
            role: 'combobox',
            'aria-expanded': 'false',
            class: 'guest-input',
            'aria-label': words.guestsTab,
            placeholder: words.addGuests,
            onkeydown: (event) => this.#guestKey(event),
          }),
        h(
          'div',
          { 'data-show-working-location-actions': 'true' },
          h(
            'div',
            { role: 'tree', 'aria-label': words.guestsInvited, class: 'guests' },
            [...this.#guests.values()].map((guest) => this.#guest(guest)),
          ),
        ),
      ),
    );
  }

  #guest(guest: PageGuest): Described {
    const { words, boot } = this.#context;
    if (!this.#mayEdit || guest.email === boot.email) return guestItem(this.#context, guest);
    const onclick = ({ target }: Event) => {
      this.#guests.delete(guest.email);
      this.#draw(target);
    };
    const label = `${words.removeGuest} ${guest.name ?? guest.email}`;
    return guestItem(
      this.#context,
      guest,
      h('button', { class: 'icon-button small', 'aria-label': label, onclick }, icon('close', 18)),
    );
  }

  #guestKey(event: Event): void {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter') return;
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || !input.value.includes('@')) return;
    const email = input.value.trim().toLowerCase();
    this.#guests.set(email, newGuest(email));
    input.value = '';
    this.#draw(input);
  }

  /** Draws the list again in the panel that something in it was pressed in. */
  #draw(inside: EventTarget | null): void {
    if (!(inside instanceof Element)) return;
    const list = inside.closest('[role="tabpanel"]')?.querySelector('[role="tree"]');
    list?.replaceChildren(...[...this.#guests.values()].map((guest) => build(this.#guest(guest))));
  }
}

/** Somebody who has not answered yet. */
export function newGuest(email: string): PageGuest {
  const guest = { email, isOrganizer: false, isOptional: false, isRoom: false };
  return { ...guest, response: 'needsAction' };
}
