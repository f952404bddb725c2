/** Where in the page one is: read from the address, changed by steps of the browser's history. */
import { addressOf, editAddressOf, parsePlace } from '../shared/place.ts';
import type { View } from '../shared/place.ts';
import type { Fields, PageEvent } from '../shared/wire.ts';
import { toggle } from './build.ts';
import type { Context } from './context.ts';
import { draftFields } from './draft-fields.ts';
import type { EditPage } from './edit-page.ts';
import type { Header } from './header.ts';
import type { Host, Shows } from './host.ts';

/** What follows when one arrives somewhere. */
export interface Places {
  readonly host: Host;
  readonly header: Header;
  readonly editPage: EditPage;
  /** An event by its name; undefined if there is none. */
  eventNamed(eventId: string): Promise<PageEvent | undefined>;
}

export class Navigation {
  readonly #context: Context;
  #places: Places | undefined;
  #shows: Shows;

  constructor(context: Context) {
    this.#context = context;
    this.#shows = { view: 'week', date: context.now().toPlainDate() };
  }

  /** What the grid shows, or showed before the edit page was opened. */
  get shows(): Shows {
    return this.#shows;
  }

  get isEditing(): boolean {
    return parsePlace(location.pathname)?.view === 'eventedit';
  }

  /** Shows what the address says, now and whenever history moves. */
  async begin(places: Places): Promise<void> {
    this.#places = places;
    window.addEventListener('popstate', () => void this.#arrive());
    const { viewKey } = this.#context.behaviours;
    const tell = () => document.body.setAttribute('data-viewkey', this.#viewKey());
    if (viewKey.on) setTimeout(tell, viewKey.afterMs);
    else tell();
    await this.#arrive();
  }

  go(view: View, date: Temporal.PlainDate = this.#shows.date): void {
    this.#step(addressOf(this.#context.boot.user, view, date), {});
  }

  edit(eventId: string | undefined, fields: Fields): void {
    this.#step(editAddressOf(this.#context.boot.user, eventId), { fields });
  }

  leaveEditing(): void {
    const state: unknown = history.state;
    if (typeof state === 'object' && state && 'isInside' in state) history.back();
    else this.go(this.#shows.view);
  }

  /** The switches in the address go along. */
  #step(address: string, state: object): void {
    const behaviours = new URLSearchParams(location.search).get('behaviours');
    const query = behaviours === null ? '' : `?${new URLSearchParams({ behaviours }).toString()}`;
    history.pushState({ isInside: true, ...state }, '', address + query);
    void this.#arrive();
  }

  async #arrive(): Promise<void> {
    const place = parsePlace(location.pathname);
    if (!this.#places || !place) return;
    const { host, header, editPage, eventNamed } = this.#places;
    this.#context.closeCard();
    document.body.setAttribute('data-viewfamily', this.isEditing ? 'EVENT_EDIT' : 'EVENT');
    toggle(document.body, 'editing', this.isEditing);
    if (place.view === 'eventedit') {
      const { eventId } = place;
      const event = eventId === undefined ? undefined : await eventNamed(eventId);
      if (eventId === undefined || event) {
        editPage.show(event, draftFields());
        return;
      }
      this.#context.say({ text: this.#context.words.notFound });
      this.go(this.#shows.view);
      return;
    }
    editPage.hide();
    const today = this.#context.now().toPlainDate();
    const date = place.date instanceof Temporal.PlainDate ? place.date : today;
    this.#shows = { view: place.view, date };
    if (document.body.hasAttribute('data-viewkey')) {
      document.body.setAttribute('data-viewkey', this.#viewKey());
    }
    header.follow(this.#shows);
    await host.show(this.#shows);
  }

  #viewKey(): string {
    const { view } = this.#shows;
    return view === 'customday' ? 'CUSTOM_DAYS' : view.toUpperCase();
  }
}
