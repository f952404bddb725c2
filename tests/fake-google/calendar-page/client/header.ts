/** The header and the drawer, which the server has sent: what they show, and what they do. */
import { describeMiniMonth } from '../shared/mini-month.ts';
import { views } from '../shared/place.ts';
import type { View } from '../shared/place.ts';
import { build, toggle } from './build.ts';
import type { Context } from './context.ts';
import { periodWords, step } from './host.ts';
import type { Shows } from './host.ts';

export interface HeaderActs {
  shows(): Shows;
  settings(anchor: Element): void;
  create(): void;
}

export class Header {
  readonly #context: Context;
  readonly #acts: HeaderActs;
  #mini: Temporal.PlainDate | undefined;

  constructor(context: Context, acts: HeaderActs) {
    this.#context = context;
    this.#acts = acts;
    document.addEventListener('click', (event) => {
      const { target } = event;
      if (!(target instanceof Element)) return;
      // The logo leads to where one is.
      if (target.closest('#gb a[href]')) event.preventDefault();
      this.#click(target);
    });
    for (const form of document.querySelectorAll('form')) {
      form.addEventListener('submit', (event) => event.preventDefault());
    }
  }

  /** Shows what the grid is showing. */
  follow(shows: Shows): void {
    const { words } = this.#context;
    put('period', periodWords(this.#context, shows));
    put('view', words.view[shows.view]);
    put('day', String(this.#context.now().day));
    const key = shows.view === 'customday' ? 'custom_days' : shows.view;
    document.querySelector('[data-active-view]')?.setAttribute('data-active-view', key);
    document.title = `${words.baseTitle} - ${periodWords(this.#context, shows)}`;
    this.#mini = shows.date;
    this.#drawMini(shows.date);
  }

  /** Opens the list of views, or shuts it. */
  toggleViews(isOpen: boolean): void {
    const button = document.querySelector('[data-does="views"]');
    const menu = document.querySelector('[data-active-view] [role="menu"]');
    button?.setAttribute('aria-expanded', String(isOpen));
    if (menu instanceof HTMLElement) menu.hidden = !isOpen;
  }

  #click(target: Element): void {
    const go: Context['go'] = (...where) => this.#context.go(...where);
    const item = target.closest('[role="menuitem"][data-viewkey]');
    const does = target.closest('[data-does]')?.getAttribute('data-does');
    const shows = this.#acts.shows();
    const isOpen = target.closest('[data-does="views"]')?.getAttribute('aria-expanded') === 'true';
    this.toggleViews(does === 'views' && !isOpen);
    if (item) go(viewOf(item.getAttribute('data-viewkey')));
    if (does === 'today') go(shows.view, this.#context.now().toPlainDate());
    if (does === 'previous') go(shows.view, step(shows, -1));
    if (does === 'next') go(shows.view, step(shows, 1));
    if (does === 'create') this.#acts.create();
    if (does === 'menu') this.#toggleDrawer();
    if (does === 'settings') this.#acts.settings(target);
    if (does === 'search') focusSearch();
    if (target.closest('#gb a[href]')) go(shows.view, this.#context.now().toPlainDate());
  }

  #toggleDrawer(): void {
    const button = document.querySelector('[data-does="menu"]');
    const isOpen = button?.getAttribute('aria-expanded') !== 'true';
    button?.setAttribute('aria-expanded', String(isOpen));
    toggle(document.body, 'no-drawer', !isOpen);
  }

  #drawMini(month: Temporal.PlainDate): void {
    const described = describeMiniMonth({
      locale: this.#context.locale,
      month,
      today: this.#context.now().toPlainDate(),
      shown: this.#mini,
      hasArrows: true,
      onStep: (months) => this.#drawMini(month.add({ months })),
      onDay: (date) => {
        const { view } = this.#acts.shows();
        this.#context.go(view === 'year' ? 'day' : view, date);
      },
    });
    document.querySelector('#drawerMiniMonthNavigator')?.replaceChildren(build(described));
  }
}

/** Puts the cursor where one searches. */
export function focusSearch(): void {
  toggle(document.body, 'searching', true);
  document.querySelector<HTMLElement>('[role="search"] input')?.focus();
}

function viewOf(key: string | null): View {
  const name = key === 'custom_days' ? 'customday' : key;
  return views.find((view) => view === name) ?? 'week';
}

function put(what: string, text: string): void {
  for (const element of document.querySelectorAll(`[data-shows="${what}"]`)) {
    element.textContent = text;
  }
}
