/** The page on which an event is edited: built in stages, stable once it stands. */
import { h } from '../shared/markup.ts';
import type { Fields, PageEvent } from '../shared/wire.ts';
import { build } from './build.ts';
import type { Context } from './context.ts';
import { EditForm } from './edit-form.ts';
import { later } from './storm.ts';

export interface EditWork {
  save(event: PageEvent | undefined, fields: Fields): Promise<void>;
  remove(event: PageEvent): void;
  leave(): void;
}

export class EditPage {
  readonly #context: Context;
  readonly #work: EditWork;
  #element: HTMLElement | undefined;
  #life = new AbortController();

  constructor(context: Context, work: EditWork) {
    this.#context = context;
    this.#work = work;
  }

  /** @param event undefined for one that is to be made, of `fields` */
  show(event: PageEvent | undefined, fields: Fields): void {
    this.hide();
    this.#life = new AbortController();
    const form = new EditForm(this.#context, { ...this.#work, event, fields });
    const page = build(
      h('div', {
        class: 'edit-page',
        role: 'main',
        'data-is-create': String(event === undefined),
        ...(event && { 'data-eventid': event.eventId }),
      }),
    );
    this.#element = page;
    document.body.append(page);
    const { stagedEditPage } = this.#context.behaviours;
    form.stages().forEach((stage, index) => {
      if (!stagedEditPage.on) stage(page);
      else later(index * stagedEditPage.stageMs, () => stage(page), this.#life.signal);
    });
  }

  hide(): void {
    this.#life.abort();
    this.#element?.remove();
    this.#element = undefined;
  }
}
