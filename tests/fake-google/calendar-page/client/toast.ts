/** The line at the lower left that says what was done. */
import { h } from '../shared/markup.ts';
import { icon } from '../shared/icons.ts';
import { build } from './build.ts';
import type { Toast } from './context.ts';
import type { Words } from '../shared/words/en.ts';

const shownMs = 6_000;

export class Toasts {
  readonly #words: Words;
  #shown: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(words: Words) {
    this.#words = words;
  }

  say({ text, undo }: Toast): void {
    clearTimeout(this.#timer);
    this.#shown?.remove();
    const act = () => {
      this.#hide();
      undo?.();
    };
    this.#shown = build(
      h(
        'div',
        { role: 'alert', class: 'toast', 'aria-live': 'assertive' },
        h('span', {}, text),
        undo && h('button', { class: 'toast-button', onclick: act }, this.#words.undo),
        h(
          'button',
          {
            class: 'icon-button small',
            'aria-label': this.#words.close,
            onclick: () => this.#hide(),
          },
          icon('close', 18),
        ),
      ),
    );
    document.body.append(this.#shown);
    this.#timer = setTimeout(() => this.#hide(), shownMs);
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#shown?.remove();
    this.#shown = undefined;
  }
}
