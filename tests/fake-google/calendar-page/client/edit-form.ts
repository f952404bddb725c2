/** The fields of an event, in the three stages they appear in. */
import { icon } from '../shared/icons.ts';
import { h } from '../shared/markup.ts';
import type { Described } from '../shared/markup.ts';
import type { Fields, PageEvent } from '../shared/wire.ts';
import { build } from './build.ts';
import type { Context } from './context.ts';
import { EditGuests, newGuest } from './edit-guests.ts';
import { EditTimes } from './edit-times.ts';

export interface FormWork {
  readonly event: PageEvent | undefined;
  /** What an event that is to be made begins with. */
  readonly fields: Fields;
  save(event: PageEvent | undefined, fields: Fields): Promise<void>;
  remove(event: PageEvent): void;
  leave(): void;
}

export class EditForm {
  readonly #context: Context;
  readonly #work: FormWork;
  readonly #times: EditTimes;
  readonly #guests: EditGuests;
  #page: HTMLElement | undefined;

  constructor(context: Context, work: FormWork) {
    this.#context = context;
    this.#work = work;
    const { event, fields } = work;
    this.#times = new EditTimes(context, event ?? fields);
    const guests = event?.guests ?? (fields.guests ?? []).map(newGuest);
    this.#guests = new EditGuests(context, guests, this.#mayEdit());
  }

  /** Each puts its part into the page. */
  stages(): readonly ((page: HTMLElement) => void)[] {
    return [
      (page) => {
        this.#page = page;
        page.append(build(this.#head()));
      },
      (page) => page.append(this.#mayEdit() ? this.#times.fields() : this.#times.reading()),
      (page) => page.append(build(this.#body())),
    ];
  }

  #mayEdit(): boolean {
    return this.#work.event?.mayEdit ?? true;
  }

  #head(): Described {
    const { words } = this.#context;
    const { event, fields } = this.#work;
    const title = event?.title ?? fields.title ?? '';
    return h(
      'div',
      { class: 'edit-head' },
      h(
        'button',
        {
          class: 'icon-button',
          'aria-label': words.cancelEditing,
          onclick: () => this.#work.leave(),
        },
        icon('close', 24),
      ),
      h(
        'div',
        { id: 'xTiIn', class: 'edit-title' },
        h('input', {
          'aria-label': words.addTitle,
          placeholder: words.addTitle,
          value: title,
          jsname: 'YPqjbf',
          readonly: !this.#mayEdit(),
        }),
      ),
      h(
        'button',
        { id: 'xSaveBu', class: 'save-button', onclick: () => void this.#save() },
        h('span', {}, words.save),
      ),
      event &&
        h(
          'button',
          {
            class: 'icon-button',
            'aria-label': words.remove,
            onclick: () => this.#work.remove(event),
          },
          icon('bin', 24),
        ),
    );
  }

  #body(): Described {
    const { words } = this.#context;
    return h(
      'div',
      { class: 'edit-body' },
      h(
        'div',
        { class: 'edit-side' },
        h(
          'div',
          { role: 'tablist', class: 'tabs' },
          h('button', { role: 'tab', 'aria-selected': 'true', class: 'tab chosen' }, words.details),
          h('button', { role: 'tab', 'aria-selected': 'false', class: 'tab' }, words.findTime),
        ),
        this.#mayEdit() ? this.#details() : this.#detailsToRead(),
      ),
      this.#guests.panel(),
    );
  }

  #details(): readonly Described[] {
    const { words, boot } = this.#context;
    const { event, fields } = this.#work;
    return [
      line(
        'pin',
        h(
          'div',
          { id: 'xLocIn', class: 'edit-field' },
          h('input', {
            jsname: 'YPqjbf',
            role: 'combobox',
            'aria-expanded': 'false',
            'aria-label': words.addLocation,
            placeholder: words.addLocation,
            value: event?.location ?? fields.location ?? '',
          }),
        ),
      ),
      this.#notifications(),
      line(
        'calendar',
        h('div', { id: 'xCalOwn', class: 'edit-field plain' }, h('span', {}, boot.name)),
      ),
      line(
        'lines',
        h(
          'div',
          { id: 'xDescIn', class: 'edit-field tall' },
          h(
            'div',
            {
              role: 'textbox',
              contenteditable: 'true',
              'aria-multiline': 'true',
              'aria-label': words.addDescription,
              'data-placeholder': words.addDescription,
            },
            event?.description ?? fields.description,
          ),
        ),
      ),
    ];
  }

  /** The read-only kind has ids of its own. */
  #detailsToRead(): readonly Described[] {
    const { event } = this.#work;
    if (!event) return [];
    const { words } = this.#context;
    return [
      line(
        'calendar',
        h(
          'div',
          { id: 'xOnCal', class: 'edit-field plain' },
          h('span', {}, event.organizer?.name ?? event.calendar),
        ),
      ),
      this.#notifications(),
      line(
        'lines',
        h(
          'div',
          { id: 'xDesc', class: 'edit-field plain' },
          h('span', {}, event.description ?? words.noLocation),
        ),
      ),
    ];
  }

  #notifications(): Described {
    const { words } = this.#context;
    return line(
      'bell',
      h(
        'div',
        { id: 'xNtList', class: 'edit-field plain', 'aria-label': words.notification },
        h('span', { class: 'edit-chip' }, words.reminder),
        h('span', { class: 'edit-link' }, words.addNotification),
      ),
    );
  }

  async #save(): Promise<void> {
    const { event } = this.#work;
    const read = (selector: string) => {
      const field = this.#page?.querySelector(selector);
      return field instanceof HTMLInputElement ? field.value : (field?.textContent ?? undefined);
    };
    const title = read('#xTiIn input');
    const location = read('#xLocIn input');
    const description = read('#xDescIn [role="textbox"]');
    if (!this.#mayEdit()) {
      this.#work.leave();
      return;
    }
    await this.#work.save(event, {
      ...this.#times.read(),
      ...(title !== undefined && { title }),
      ...(location !== undefined && { location }),
      ...(description !== undefined && { description }),
      guests: this.#guests.emails(),
    });
  }
}

function line(picture: Parameters<typeof icon>[0], field: Described): Described {
  return h('div', { class: 'edit-line' }, icon(picture), field);
}
