/** Behind the gear: how the page looks, and every switch of its behaviour. */
import { change, choices } from '../shared/behaviours.ts';
import type { BehaviourChanges, BehaviourName, Switch } from '../shared/behaviours.ts';
import { behaviourNames } from '../shared/behaviours.ts';
import { h } from '../shared/markup.ts';
import type { Described } from '../shared/markup.ts';
import type { Theme } from '../shared/wire.ts';
import { build } from './build.ts';
import type { Context } from './context.ts';
import type { ThemeSwitch } from './theme.ts';

export class SettingsMenu {
  readonly #context: Context;
  readonly #theme: ThemeSwitch;
  readonly #tell: (changes: BehaviourChanges) => void;
  #open: HTMLElement | undefined;

  /** @param tell takes the changes to where other pages get them from */
  constructor(context: Context, theme: ThemeSwitch, tell: (changes: BehaviourChanges) => void) {
    this.#context = context;
    this.#theme = theme;
    this.#tell = tell;
    document.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !this.#open?.contains(target)) this.#close();
    });
  }

  toggle(): void {
    if (this.#open) {
      this.#close();
      return;
    }
    const { words } = this.#context;
    this.#open = build(
      h(
        'div',
        { role: 'menu', class: 'menu settings', 'aria-label': words.settings },
        h('h2', { class: 'menu-title' }, words.switchLook),
        (['light', 'dark', 'device'] as const).map((theme) => this.#themeChoice(theme)),
        h('h2', { class: 'menu-title' }, words.behaviours),
        behaviourNames.map((name) => this.#behaviour(name)),
      ),
    );
    document.body.append(this.#open);
  }

  #close(): void {
    this.#open?.remove();
    this.#open = undefined;
  }

  #themeChoice(theme: Theme): Described {
    const onchange = () => this.#theme.set(theme);
    const checked = this.#theme.theme === theme;
    return h(
      'label',
      { class: 'choice' },
      h('input', { type: 'radio', name: 'theme', checked, onchange }),
      h('span', {}, this.#context.words[theme]),
    );
  }

  #behaviour(name: BehaviourName): Described {
    const { on, ...parameters }: Switch = this.#context.behaviours[name];
    const onchange = (event: Event) => {
      if (event.target instanceof HTMLInputElement) this.#set(name, event.target.checked);
    };
    return h(
      'div',
      { class: 'behaviour' },
      h(
        'label',
        { class: 'choice' },
        h('input', { type: 'checkbox', checked: on, onchange }),
        h('span', {}, name),
      ),
      Object.entries(parameters).map(([key, value]) => this.#parameter(name, key, value)),
    );
  }

  #parameter(name: BehaviourName, key: string, value: Switch[string]): Described {
    const write = (read: (input: HTMLInputElement) => Switch[string]) => (event: Event) => {
      if (event.target instanceof HTMLInputElement) this.#set(name, { [key]: read(event.target) });
    };
    const field =
      typeof value === 'boolean'
        ? h('input', {
            type: 'checkbox',
            checked: value,
            onchange: write(({ checked }) => checked),
          })
        : typeof value === 'number'
          ? h('input', {
              type: 'number',
              min: 0,
              value,
              onchange: write((input) => Number(input.value)),
            })
          : this.#choice(name, key, value);
    return h('label', { class: 'parameter' }, h('span', {}, key), field);
  }

  #choice(name: BehaviourName, key: string, value: string): Described {
    const onchange = ({ target }: Event) => {
      if (target instanceof HTMLSelectElement) this.#set(name, { [key]: target.value });
    };
    const options = (choices[key] ?? []).map((choice) =>
      h('option', { value: choice, selected: choice === value }, choice),
    );
    return h('select', { onchange }, options);
  }

  #set(name: BehaviourName, wanted: boolean | Record<string, Switch[string]>): void {
    const changes: BehaviourChanges = { [name]: wanted };
    this.#context.behaviours = change(this.#context.behaviours, changes);
    this.#tell(changes);
  }
}
