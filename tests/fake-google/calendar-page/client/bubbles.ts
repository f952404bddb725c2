/** The cards that are no event's: of a task, and of what is being made. */
import { icon } from '../shared/icons.ts';
import { h } from '../shared/markup.ts';
import type { Described } from '../shared/markup.ts';
import { dateWords, spanWords, timeWords } from '../shared/time-words.ts';
import type { Fields, PageTask } from '../shared/wire.ts';
import { build } from './build.ts';
import { placeCard } from './card-place.ts';
import type { Context, Draft } from './context.ts';

export interface BubbleWork {
  create(fields: Fields): void;
}

export class Bubbles {
  readonly #context: Context;
  readonly #host: HTMLElement;
  readonly #work: BubbleWork;
  #open: HTMLElement | undefined;
  /** What stands in the grid for an event that is being made. */
  #placeholder: Element | undefined;

  constructor(context: Context, host: HTMLElement, work: BubbleWork) {
    this.#context = context;
    this.#host = host;
    this.#work = work;
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  close(): void {
    this.#open?.remove();
    this.#open = undefined;
    this.#placeholder?.remove();
    this.#placeholder = undefined;
  }

  openTask({ id, title, at }: PageTask, anchor: Element): void {
    const { words, locale, zone } = this.#context;
    const time = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
    const day = dateWords(locale, time.toPlainDate(), {
      weekday: 'long',
      month: 'long',
      day: 'numeric',
    });
    this.#show(anchor, { 'data-current-task-id': id, 'aria-label': title }, [
      this.#closeButton(),
      h('h1', { class: 'bubble-title' }, icon('task'), h('span', {}, title)),
      h('p', { class: 'card-when' }, `${day}, ${timeWords(locale, time)}`),
      h('button', { class: 'text-button strong', onclick: () => this.close() }, words.markComplete),
    ]);
  }

  openDraft(draft: Draft, anchor: Element): void {
    const { words } = this.#context;
    const fields = (): Fields => {
      const input = this.#open?.querySelector('input');
      return { title: input?.value ?? '', start: textOf(draft.start), end: textOf(draft.end) };
    };
    this.#show(anchor, { 'aria-label': words.create }, [
      this.#closeButton(),
      h('input', {
        class: 'draft-title',
        placeholder: words.addTitle,
        'aria-label': words.addTitle,
      }),
      h(
        'div',
        { role: 'tablist', class: 'tabs' },
        this.#tab('tabEvent', words.event, true),
        this.#tab('tabTask', words.task, false),
      ),
      panel('tabEvent', true, h('span', {}, this.#when(draft))),
      panel('tabTask', false, h('span', {}, words.addDescription)),
      h(
        'div',
        { class: 'question-buttons' },
        h(
          'button',
          { class: 'text-button', onclick: () => this.#context.edit(undefined, fields()) },
          words.moreOptions,
        ),
        h(
          'button',
          {
            class: 'save-button',
            onclick: () => {
              const made = fields();
              this.close();
              this.#work.create(made);
            },
          },
          words.save,
        ),
      ),
    ]);
    if (!anchor.hasAttribute('role')) this.#placeholder = anchor;
    this.#open?.querySelector('input')?.focus();
  }

  #when({ start, end }: Draft): string {
    const { locale } = this.#context;
    const long: Intl.DateTimeFormatOptions = { weekday: 'long', month: 'long', day: 'numeric' };
    if (start instanceof Temporal.PlainDate || end instanceof Temporal.PlainDate) {
      return dateWords(
        locale,
        start instanceof Temporal.PlainDate ? start : start.toPlainDate(),
        long,
      );
    }
    return `${dateWords(locale, start.toPlainDate(), long)} ⋅ ${spanWords(locale, start, end)}`;
  }

  #closeButton(): Described {
    const { words } = this.#context;
    const onclick = () => this.close();
    return h(
      'div',
      { class: 'card-toolbar' },
      h('button', { class: 'icon-button', 'aria-label': words.close, onclick }, icon('close')),
    );
  }

  /** A tab hides the panels of the others: it takes none away. */
  #tab(id: string, text: string, isFirst: boolean): Described {
    const onclick = () => {
      for (const tab of this.#open?.querySelectorAll('[role="tab"]') ?? []) {
        tab.setAttribute('aria-selected', String(tab.id === id));
      }
      for (const one of this.#open?.querySelectorAll<HTMLElement>('[role="tabpanel"]') ?? []) {
        one.style.display = one.getAttribute('aria-labelledby') === id ? '' : 'none';
      }
    };
    return h(
      'button',
      { id, role: 'tab', class: 'tab', 'aria-selected': String(isFirst), onclick },
      text,
    );
  }

  #show(anchor: Element, attributes: Record<string, string>, children: readonly Described[]): void {
    this.close();
    const dialog = h(
      'div',
      {
        ...attributes,
        role: 'dialog',
        class: 'dialog bubble',
        'data-chips-dialog': 'true',
        'data-layout-mode': 'bubble',
        'aria-modal': 'true',
        tabindex: '-1',
      },
      h('div', { class: 'bubble-body' }, children),
    );
    const column = build(
      h('div', { class: 'card-host' }, h('div', { class: 'card-wide' }, dialog)),
    );
    this.#host.append(column);
    this.#open = column;
    const shown = column.querySelector<HTMLElement>('[role="dialog"]');
    const size = { width: shown?.offsetWidth ?? 0, height: shown?.offsetHeight ?? 0 };
    const screen = { width: innerWidth, height: innerHeight };
    const { left, top } = placeCard(anchor.getBoundingClientRect(), size, screen);
    column.style.left = `${left}px`;
    column.style.top = `${top}px`;
    shown?.focus();
  }
}

function panel(tab: string, isShown: boolean, ...children: readonly Described[]): Described {
  const css = isShown ? {} : { display: 'none' };
  return h('div', { role: 'tabpanel', 'aria-labelledby': tab, class: 'tab-panel', css }, children);
}

function textOf(when: Draft['start']): string {
  return when instanceof Temporal.PlainDate ? when.toString() : when.toInstant().toString();
}
